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
import { unreachable } from '../../src/designer/rules/reachable.ts'
import { fieldTypes } from '../../src/forms/index.ts'
import { form, question, typeNames, when } from '../forms/sample.ts'

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
  ])('%j: %s', (condition, isLost) => {
    expect(lost(condition)).toEqual(isLost ? ['x'] : [])
  })

  test('is found through the questions on which it depends', () => {
    const first = question('text', { key: 'c', when: a })
    const second = question('text', { key: 'd', when: { all: [c, when('a', 'equals', '2')] } })
    expect(unreachable(form(kind, first, second))).toEqual(['d'])
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
