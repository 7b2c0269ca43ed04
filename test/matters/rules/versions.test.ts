// Versions: what a promise may be, what differs between two, what must be mended before publishing.
import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../../src/matters/rules/compare-versions.ts'
import { applyIdentity, identityTyped, readIdentity } from '../../../src/matters/rules/identity.ts'
import { changedParts } from '../../../src/matters/rules/changed-part.ts'
import { withChinesePunctuation } from '../../../src/matters/rules/chinese-punctuation.ts'
import { derivedQuestions } from '../../../src/matters/rules/standard-texts.ts'
import { promiseIsLawful } from '../../../src/matters/rules/term.ts'
import { someContent } from '../content.ts'

describe('a promise under the law’s term', () => {
  test.each([
    [20, 20, 'working-day', true],
    [21, 20, 'working-day', false],
    [21, 30, 'calendar-day', true],
    [22, 30, 'calendar-day', false],
    [64, 3, 'month', true],
    [65, 3, 'month', false],
    [300, null, null, true],
  ] as const)('%i working days under %s %s: %s', (promised, days, unit, lawful) => {
    expect(promiseIsLawful({ length: promised, unit: 'working-day' }, { days, unit })).toBe(lawful)
  })
})

describe('two versions compared', () => {
  const before = someContent()

  test('equal versions do not differ', () => {
    expect(compareVersions(before, someContent())).toEqual([])
  })

  test('a changed promise is told in words, with only the number marked', () => {
    const [difference, ...rest] = compareVersions(before, someContent({ promisedDays: 6 }))
    expect(rest).toEqual([])
    expect(difference).toEqual({
      element: '承诺办结时限',
      kind: 'changed',
      before: { head: '', changed: '8', tail: ' 个工作日' },
      after: { head: '', changed: '6', tail: ' 个工作日' },
    })
  })

  test('a material that is no longer asked for is removed, a new one added', () => {
    const [material] = before.elements.materials
    if (material === undefined) throw new Error('the sample has a material')
    const materials = [
      { ...material, name: '健康证明', form: '复印件' },
      { ...material, name: '平面图说明', number: 2, copies: 2 },
    ]
    const after = someContent({ elements: { ...before.elements, materials } })
    const told = compareVersions(before, after).map(({ element, kind }) => [element, kind])
    expect(told).toEqual([
      ['材料：健康证明', 'added'],
      ['材料：平面图说明', 'added'],
      ['材料：布局图', 'removed'],
    ])
  })

  test('a renamed material is one change, with both names', () => {
    const materials = before.elements.materials.map((each) => ({ ...each, name: '平面布局图' }))
    const after = someContent({ elements: { ...before.elements, materials } })
    const [difference, ...rest] = compareVersions(before, after)
    expect(rest).toEqual([])
    expect(difference).toMatchObject({ element: '材料：平面布局图', kind: 'changed' })
    expect(difference?.before.head).toContain('名称：')
  })

  test('ticking the same boxes again changes nothing, in whatever order they were stored', () => {
    const stored = someContent({ objects: ['organization', 'company'] })
    const typed = identityTyped(stored, '')
    const { identity } = readIdentity(typed)
    if (identity === null) throw new Error('what is stored can be typed')
    const saved = applyIdentity(stored, { ...identity, mainCode: stored.elements.mainCode })
    expect(compareVersions(stored, saved)).toEqual([])
    expect(saved.objects).toEqual(stored.objects)
  })

  test('the reason of a change is no element of the matter', () => {
    expect(compareVersions(before, someContent({ changeReason: '另一个原因' }))).toEqual([])
  })
})

test.each([
  ['甲乙丙', '甲丁丙', ['甲', '乙', '丙'], ['甲', '丁', '丙']],
  ['甲', '甲甲', ['甲', '', ''], ['甲', '甲', '']],
  ['', '甲', ['', '', ''], ['', '甲', '']],
])('from %s to %s', (before, after, was, is) => {
  const marked = changedParts(before, after)
  expect(Object.values(marked.before)).toEqual(was)
  expect(Object.values(marked.after)).toEqual(is)
})

test('questions follow from the elements, three at most', () => {
  const { elements } = someContent()
  expect(derivedQuestions(0, elements).map(({ question }) => question)).toEqual([
    '一定要去窗口吗？',
    '材料还没备齐，能先填表吗？',
  ])
})

test.each([
  ['中医(藏医)诊所备案', '中医（藏医）诊所备案'],
  ['公安部门:人口信息', '公安部门：人口信息'],
  ['换领20元/证,补领40元/证', '换领20元/证，补领40元/证'],
  ['周一 9:30 开门', '周一 9:30 开门'],
  ['预计1,000人', '预计1,000人'],
  ['A(B)', 'A(B)'],
])('%s', (text, expected) => {
  expect(withChinesePunctuation(text)).toBe(expected)
})
