// The code sets of the standard: what earlier files and versions said is understood, and terms compare.
import { describe, expect, test } from 'vitest'
import { servesKind } from '../../../src/applications/rules/serves.ts'
import { mayTakeFor } from '../../../src/applications/rules/across-regions.ts'
import type { CellError } from '../../../src/matters/sheets/cells.ts'
import { rowReader } from '../../../src/matters/sheets/row-reader.ts'
import { words } from '../../../src/matters/sheets/codes.ts'
import { channelsOf, crossRegionOf } from '../../../src/matters/rules/code-sets.ts'
import { checkVersion, nothingKnown } from '../../../src/matters/rules/check-version.ts'
import { compareTerms, longestPromise } from '../../../src/matters/rules/term.ts'
import type { ServedObject, TermUnit } from '../../../src/matters/index.ts'
import { someContent } from '../content.ts'

describe('what was stored or written in earlier days', () => {
  test('is read as the code sets of today say it', () => {
    expect(['local', 'province-wide', 'nation-wide', 'national'].map(crossRegionOf)).toEqual([
      ...['local', 'cross-prefecture', 'cross-province', 'national'],
    ])
    expect(channelsOf(['online', 'window', 'township-centre', 'kiosk'])).toEqual([
      ...['computer', 'mobile', 'window', 'other'],
    ])
  })

  test('cells may say it as the standard or an older file does', () => {
    const errors: CellError[] = []
    const cells = { 通办范围: '全省通办', 办理形式: '网上办理、窗口办理', 服务对象: '法人、个人' }
    const row = rowReader('事项', { number: 2, cells }, '630131001000', errors)
    expect(row.one('通办范围', words.scope)).toBe('cross-prefecture')
    expect(row.some('办理形式', words.channel)).toEqual(['computer', 'mobile', 'window'])
    const legal = ['company', 'institution', 'society', 'person']
    expect(row.some('服务对象', words.object)).toEqual(legal)
    expect(errors).toEqual([])
  })
})

test.each<readonly [string | null, readonly ServedObject[], boolean]>([
  [null, ['person', 'company'], true],
  [null, ['company'], false],
  ['有限责任公司', ['company'], true],
  ['有限责任公司', ['organ', 'person'], false],
  ['事业单位', ['institution'], true],
  ['事业单位', ['company'], false],
  ['个体工商户', ['organization'], true],
  ['基金会', ['society', 'organ'], true],
  ['行政机关', ['organ'], true],
  ['其他', ['organization'], true],
  ['其他', ['person'], false],
])('%s may apply for what is for %j: %s', (kind, objects, may) => {
  expect(servesKind({ objects }, kind)).toBe(may)
})

test('跨县通办 is taken in the prefecture, 跨市 and beyond everywhere', () => {
  const [window, near, far] = [
    '630000/632700/632722',
    '630000/632700/632723',
    '630000/632800/632801',
  ]
  expect([near, far].map((place) => mayTakeFor('cross-county', window, place))).toEqual([
    true,
    false,
  ])
  expect([near, far].map((place) => mayTakeFor('local', window, place))).toEqual([false, false])
  for (const scope of ['cross-prefecture', 'cross-province', 'national'] as const) {
    expect(mayTakeFor(scope, window, far)).toBe(true)
  }
})

describe('terms of different units', () => {
  test.each<readonly [number, TermUnit, TermUnit, number]>([
    [20, 'working-day', 'hour', 28 * 24],
    [1, 'working-day', 'hour', 24],
    [24, 'hour', 'working-day', 0],
    [72, 'hour', 'working-day', 1],
    [48, 'hour', 'calendar-day', 2],
    [5, 'working-day', 'calendar-day', 7],
    [2, 'month', 'hour', 1440],
    [15, 'working-day', 'month', 0],
  ])('under %i %s a promise in %s has at most %i', (days, unit, promised, most) => {
    expect(longestPromise({ days, unit }, promised)).toBe(most)
  })

  test('the shorter of two promises is known across units', () => {
    const hours = { length: 4, unit: 'hour' } as const
    expect(compareTerms(hours, { length: 1, unit: 'working-day' })).toBeLessThan(0)
    expect(
      compareTerms({ length: 30, unit: 'hour' }, { length: 1, unit: 'working-day' }),
    ).toBeGreaterThan(0)
  })
})

test('the check finds what does not fit together', () => {
  const content = someContent()
  const { elements } = content
  const found = (change: Parameters<typeof someContent>[0]) =>
    checkVersion(someContent(change), nothingKnown).map(
      ({ code, field }) => `${code} ${field ?? ''}`,
    )
  const onlineUrl = 'https://example.org/apply'
  expect(found({ elements: { ...elements, onlineUrl } })).toContain(
    'online-here-and-elsewhere ways:r0-onlineUrl',
  )
  expect(found({ online: false, visits: 1 })).toContain(
    'online-elsewhere-unknown ways:r0-onlineUrl',
  )
  expect(found({ levels: ['county', 'graded'] })).toContain(
    'graded-without-division power:r0-authorityDivision',
  )
  const steps = elements.steps.map((step) => ({ ...step, special: true }))
  expect(found({ elements: { ...elements, steps } })).toContain(
    'special-without-procedure procedures:edit',
  )
})
