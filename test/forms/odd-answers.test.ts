// What people paste and what telephones add by themselves: marks that do not show, quotes of a telephone's
// keyboard, numbers finer than can be kept, a whole date in the box of the year.
import { describe, expect, test } from 'vitest'
import { faultSentences } from '../../src/forms/messages.ts'
import { parseRaw } from '../../src/forms/index.ts'
import type { SimpleFieldType } from '../../src/forms/index.ts'
import { parseField } from '../../src/forms/simple-field.ts'
import { env, form, group, question } from './sample.ts'

function read(type: SimpleFieldType, typed: string | Record<string, string>, change: object = {}) {
  const parts = typeof typed === 'string' ? { '': typed } : typed
  const lists = Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, [value]]))
  const parsed = parseField(question(type, change), lists, env)
  return parsed.ok ? parsed.value : parsed.refusal.code
}

describe('marks that do not show', () => {
  test.each(['\u200b', '\u2060\ufeff', '\u3164', '\u00ad \u200d', '\u2800', '\u202e'])(
    'are no answer (%j)',
    (typed) => {
      for (const type of ['text', 'textarea', 'address'] as const) {
        expect(read(type, typed)).toBeNull()
        const required = form(question(type, { required: true }))
        const key = required.sections[0]?.fields[0]?.key ?? ''
        expect(parseRaw(required, { [key]: [typed] }, env, 'submit').errors).toHaveLength(1)
      }
      expect(read('choice', { '': 'other', other: typed })).toBe('other.missing')
    },
  )

  test('make no row of a group', () => {
    const definition = form(group([question('text')]))
    const raw = { 'members.0._row': ['1'], 'members.0.text': ['\u200b'] }
    expect(parseRaw(definition, raw, env, 'submit').errors).toHaveLength(1)
  })

  test('never turn the order of what stands beside them', () => {
    expect(read('text', '合格\u202e不\u202c')).toBe('合格不')
    expect(read('textarea', '一\u2067二\n三')).toBe('一二\n三')
  })

  test('stay where they shape what is seen', () => {
    expect(read('text', '👩\u200d👩\u200d👧')).toBe('👩\u200d👩\u200d👧')
    expect(read('text', 'ᠰᠠᠷᠠ\u180eᠠ')).toBe('ᠰᠠᠷᠠ\u180eᠠ')
  })
})

describe('a name in its own script', () => {
  test.each([
    ['bo', 'བཀྲ་ཤིས་\u200bརྡོ་རྗེ', 'བཀྲ་ཤིས་རྡོ་རྗེ'],
    ['bo', '\ufeffབཀྲ་\u00a0ཤིས', 'བཀྲ་ ཤིས'],
    ['mn', 'ᠪᠠ\u200bᠲᠤ', 'ᠪᠠᠲᠤ'],
    // These two shape Mongolian letters, and are part of how the name is written.
    ['mn', 'ᠪᠠ\u200dᠲᠤ', 'ᠪᠠ\u200dᠲᠤ'],
    ['mn', 'ᠪᠠᠲᠤ\u202fᠶᠢᠨ', 'ᠪᠠᠲᠤ\u202fᠶᠢᠨ'],
  ])('%s %j is taken', (script, own, kept) => {
    expect(read('two-script-name', { '': '扎西', own }, { script })).toEqual(['扎西', kept])
  })
})

test.each(['O’Brien', 'O‘Brien', "O'Brien"])('the name %s, as a telephone writes it', (name) => {
  expect(read('text', name, { format: 'person-name' })).toBe("O'Brien")
})

test('a number finer than can be kept exactly is refused, never rounded unseen', () => {
  const fine = { decimals: 6, min: null, max: null }
  expect(read('number', '123456789012.123456', fine)).toBe('number.max')
  expect(read('number', '99999999999.999999', fine)).toBe('number.max')
  expect(read('number', '123456789.123456', fine)).toBe(123_456_789.123456)
  expect(read('money', '999999999999.99')).toBe(999_999_999_999.99)
})

describe('a telephone', () => {
  test.each([
    ['+86 971 8230000', '0971-8230000'],
    ['+86-0971-8230000', '0971-8230000'],
    ['0086 10 12345678', '010-12345678'],
    ['0971-8230000转12', '0971-8230000-12'],
    ['0971 8230000 ext. 12', '0971-8230000-12'],
    ['+86 138 0013 8000', '13800138000'],
    ['(+86)13800138000', '13800138000'],
    ['tel:+8613800138000', '13800138000'],
  ])('%s', (typed, kept) => {
    expect(read('phone', typed)).toBe(kept)
  })

  test('without its area code is told so, not that mobile numbers are longer', () => {
    expect(read('phone', '8230000')).toBe('phone.area-code')
    expect(faultSentences['phone.area-code']).toContain('区号')
    expect(read('phone', '8230000', { mobileOnly: true })).toBe('phone.length')
  })
})

test('an identity number with dashes between its parts', () => {
  expect(read('id-number', '110105-19491231-002X')).toBe('11010519491231002X')
})

describe('a date', () => {
  test('with more noughts than needed', () => {
    expect(read('date', { year: '2026', month: '001', day: '031' })).toBe('2026-01-31')
  })

  test('pasted whole into the box of the year', () => {
    for (const year of ['2026-02-28', '2026年2月28日', '２０２６／２／２８']) {
      expect(read('date', { year, month: '', day: '' })).toBe('2026-02-28')
    }
    expect(read('month', { year: '2026年2月', month: '' })).toBe('2026-02')
    const start = { 'start-year': '2026.1.2', 'start-month': '', 'start-day': '' }
    const end = { 'end-year': '2026', 'end-month': '3', 'end-day': '4' }
    expect(read('date-range', { ...start, ...end })).toBe('2026-01-02/2026-03-04')
    expect(read('date', { year: '2026', month: '', day: '' })).toBe('date.incomplete')
  })
})
