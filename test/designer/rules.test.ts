import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/forms/index.ts'
import { conditionOf, linesOf } from '../../src/designer/rules/condition-lines.ts'
import { checkDesign } from '../../src/designer/rules/check-design.ts'
import { remarksOn } from '../../src/designer/rules/plain-words.ts'
import {
  settingInputs,
  readSettings,
  writeSettings,
} from '../../src/designer/rules/setting-inputs.ts'
import { withValues } from '../../src/designer/rules/option-values.ts'
import { unreachable } from '../../src/designer/rules/reachable.ts'
import { fieldTypes } from '../../src/forms/index.ts'
import { form, group, question, typeNames, when } from '../forms/sample.ts'

const [a, b, c] = [when('a', 'equals', '1'), when('b', 'greater', 5), when('c', 'answered', true)]

describe('a condition as lines', () => {
  test.each<Condition | null>([
    null,
    a,
    { all: [a, b] },
    { any: [a, b, c] },
    { all: [a, { any: [b, c] }] },
    { any: [{ all: [a, b] }, { all: [b, c] }] },
  ])('%j is read back as it was', (condition) => {
    const lines = linesOf(condition)
    expect(lines && conditionOf(lines)).toEqual(condition)
  })

  test('nested deeper is kept rather than changed', () => {
    expect(linesOf({ all: [{ any: [{ all: [a, b] }, c] }] })).toBeNull()
    expect(linesOf({ all: [a, { field: 'a', op: 'in', value: ['1', '2'] }] })).toBeNull()
  })
})

describe('a question that no answers lead to', () => {
  const kind = question('choice', { key: 'a' })
  const number = question('number', { key: 'b' })
  const lost = (condition: Condition) =>
    unreachable(form(kind, number, question('text', { key: 'x', when: condition })))

  test.each<[Condition, boolean]>([
    [{ all: [a, when('a', 'equals', '2')] }, true],
    [{ any: [a, when('a', 'equals', '2')] }, false],
    [{ all: [b, when('b', 'less', 5)] }, true],
    [{ all: [when('b', 'at-least', 5), when('b', 'at-most', 5)] }, false],
    [{ all: [a, when('a', 'answered', false)] }, true],
    [{ all: [a, when('a', 'not-equals', '1')] }, true],
    [
      { all: [when('@today', 'less', '2026-01-01'), when('@today', 'at-least', '2026-01-01')] },
      true,
    ],
    [{ all: [when('@region', 'within', '632700'), when('@region', 'within', '632722')] }, false],
    [{ all: [when('@region', 'within', '630100'), when('@region', 'within', '632722')] }, true],
    [{ all: [when('@region', 'pastoral', true), when('@region', 'pastoral', false)] }, true],
  ])('%j: %s', (condition, isLost) => {
    expect(lost(condition)).toEqual(isLost ? ['x'] : [])
  })

  test('is found through the questions on which it depends', () => {
    const first = question('text', { key: 'c', when: a })
    const second = question('text', { key: 'd', when: { all: [c, when('a', 'equals', '2')] } })
    expect(unreachable(form(kind, first, second))).toEqual(['d'])
  })

  test('is found inside a row as well', () => {
    const [yes, no] = [when('in', 'equals', true), when('in', 'equals', false)]
    const never = question('text', { key: 'never', when: { all: [yes, no] } })
    const rows = group([question('yes-no', { key: 'in' }), never], { key: 'rows' })
    expect(unreachable(form(kind, rows))).toEqual(['rows.never'])
  })
})

test.each([
  ['您的姓名', 0],
  ['逾期不予受理', 2],
  ['联系电话', 0],
  ['请填写您的工作单位系统名称', 0],
  ['字'.repeat(41), 1],
])('plain words: %s', (text, count) => {
  expect(remarksOn(text)).toHaveLength(count)
})

test('the same thing asked twice in other words is noticed, unless under different conditions', () => {
  const known = { dictionaries: [], isTranslated: () => true }
  const twice = (change: object) =>
    checkDesign(
      form(
        question('yes-no', { key: 'q', label: '有车吗' }),
        question('phone', { key: 'p1', label: '联系电话' }),
        question('phone', { key: 'p2', label: '手机号码', ...change }),
      ),
      known,
    ).length
  expect(twice({})).toBe(1)
  expect(twice({ when: when('q', 'equals', true) })).toBe(0)
})

test.each(typeNames)('the settings of %s are written and read back as they were', (type) => {
  const field = question(type)
  if (type === 'heading') return
  const settings = fieldTypes[type].settings
  const again = settings.safeParse(readSettings(type, writeSettings(field)))
  expect(again.success, JSON.stringify(again.error?.issues)).toBe(true)
  const named = settingInputs(type).map(({ name }) => name)
  for (const name of named) {
    expect((again.data as Record<string, unknown>)[name]).toEqual(
      (field as unknown as Record<string, unknown>)[name],
    )
  }
})

describe('the options of a question', () => {
  const before = [
    { value: 'y', label: '是' },
    { value: 'n', label: '否' },
  ]
  const values = (...labels: string[]) =>
    withValues(
      before,
      labels.map((label) => ({ value: label, label })),
    ).map(({ value }) => value)

  test('stand for the same when their order changes or one comes in between', () => {
    expect(values('否', '不清楚', '是')).toEqual(['n', '不清楚', 'y'])
  })

  test('stand for the same when one is called otherwise', () => {
    expect(values('是的', '否')).toEqual(['y', 'n'])
  })

  test('never take the value of another', () => {
    expect(values('是', 'y', '否')).toEqual(['y', 'y2', 'n'])
  })
})
