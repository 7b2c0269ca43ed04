// A misspelt property of a page is a fault in development, not an empty paragraph.
import { describe, expect, test } from 'vitest'
import { strictPage } from '../../src/platform/web/strict-page.ts'

interface Page {
  readonly title: string
  readonly due: Date
  readonly empty: string | null
  readonly items: readonly { readonly name: string }[]
  readonly nested: { readonly word: string }
  greet(): string
}

const page: Page = {
  title: '低保',
  due: new Date(0),
  empty: null,
  items: [{ name: '户口簿' }, { name: '照片' }],
  nested: { word: '字' },
  greet() {
    return `您好，${this.title}`
  },
}

const strict = strictPage(page, 'matters/public/guide') as Page & Record<string, never>

describe('what a page has', () => {
  test('is read as it is', () => {
    expect(strict.title).toBe('低保')
    expect(strict.empty).toBeNull()
    expect(strict.due.getTime()).toBe(0)
    expect(strict.items.map(({ name }) => name).join()).toBe('户口簿,照片')
    expect([...strict.items]).toHaveLength(2)
    expect(strict.items.at(-1)?.name).toBe('照片')
    expect(strict.greet()).toBe('您好，低保')
    expect(JSON.stringify(strict)).toContain('户口簿')
  })

  test('maps and sets keep working', () => {
    const kept = strictPage({ map: new Map([['a', 1]]), set: new Set([2]) }, 'v') as {
      map: Map<string, number>
      set: Set<number>
    }
    expect(kept.map.get('a')).toBe(1)
    expect(kept.set.has(2)).toBe(true)
  })

  test('frozen parts are handed out as they are', () => {
    const frozen = strictPage(Object.freeze({ inner: Object.freeze({ word: '字' }) }), 'v') as {
      inner: { word: string }
    }
    expect(frozen.inner.word).toBe('字')
  })
})

describe('what a page has not', () => {
  test('throws and names the view and the property, at any depth', () => {
    expect(() => strict['titel']).toThrow("view matters/public/guide: page has no property 'titel'")
    const items = strict.items as unknown as readonly Record<string, unknown>[]
    expect(() => items[0]?.['nmae']).toThrow("'nmae'")
    expect(() => items.map((item) => item['nmae'])).toThrow("'nmae'")
    const nested = strict.nested as unknown as Record<string, unknown>
    expect(() => nested['wrod']).toThrow("'wrod'")
  })

  test('what is no object is left alone', () => {
    for (const value of ['text', 5, null, undefined]) expect(strictPage(value, 'v')).toBe(value)
  })
})
