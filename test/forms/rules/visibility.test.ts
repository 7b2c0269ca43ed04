import { describe, expect, test } from 'vitest'
import { isVisible } from '../../../src/forms/index.ts'
import { env, when } from '../sample.ts'

const answers = {
  kind: '继承',
  reason: ['因病', '其他'],
  car: false,
  sheep: 92,
  on: '2026-10-15',
  members: [{ name: '卓玛' }],
}

describe('a condition', () => {
  test.each([
    ['kind', 'equals', '继承', true],
    ['kind', 'equals', '购房', false],
    ['kind', 'not-equals', '购房', true],
    ['kind', 'not-equals', '继承', false],
    ['kind', 'in', ['继承', '赠与'], true],
    ['kind', 'in', ['赠与'], false],
    ['kind', 'contains', '继', false],
    ['reason', 'contains', '其他', true],
    ['reason', 'contains', '因残', false],
    ['reason', 'equals', '其他', false],
    ['car', 'equals', false, true],
    ['car', 'equals', true, false],
    ['car', 'answered', true, true],
    ['none', 'answered', true, false],
    ['none', 'answered', false, true],
    ['none', 'equals', '继承', false],
    ['none', 'not-equals', '继承', false],
    ['sheep', 'greater', 91, true],
    ['sheep', 'greater', 92, false],
    ['sheep', 'less', 100, true],
    ['sheep', 'less', '100', false],
    ['on', 'greater', '2026-09-30', true],
    ['on', 'less', '2026-09-30', false],
    ['members', 'answered', true, true],
    ['toString', 'answered', true, false],
    ['__proto__', 'answered', true, false],
  ])('%s %s %j is %s', (field, op, value, holds) => {
    expect(isVisible(when(field, op, value), answers, env)).toBe(holds)
  })

  test('joins others with all and any', () => {
    const [yes, no] = [when('kind', 'equals', '继承'), when('sheep', 'less', 1)]
    expect(isVisible({ all: [yes, no] }, answers, env)).toBe(false)
    expect(isVisible({ any: [no, { all: [yes] }] }, answers, env)).toBe(true)
    expect(isVisible(null, answers, env)).toBe(true)
  })

  test('looks at the same row before the form', () => {
    expect(isVisible(when('kind', 'equals', '购房'), answers, env, { kind: '购房' })).toBe(true)
    expect(isVisible(when('kind', 'equals', '继承'), answers, env, { name: '卓玛' })).toBe(true)
  })
})
