// R-FEE on what was really taken: against the standard that the guide publishes.
import { expect, test } from 'vitest'
import { feeTaken } from '../../../src/supervision/rules/fee-taken.ts'

const taken = (amountFen: number) => ({
  ...{ id: '1', departmentId: '2', amountFen, receiptNumber: 'A1' },
})
const guide = (standard: string | null, items: readonly [string, boolean][] = []) => ({
  charged: true,
  standard,
  items: items.map(([one, reducible]) => ({ standard: one, reducible })),
})

test.each([
  ['the amount of the standard', 1000, guide('10元'), null],
  ['another amount', 1001, guide('10元'), '收的金额和公布的标准不一样'],
  ['less, where nothing is reduced', 500, guide('10元'), '收的金额和公布的标准不一样'],
  ['three papers at ten each', 3000, guide('每证 10 元'), null],
  ['three times what is charged once', 3000, guide('10元'), '收的金额和公布的标准不一样'],
  ['a part of one paper', 2500, guide('10元/证'), '收的金额和公布的标准不一样'],
  [
    'one of several items',
    2000,
    guide(null, [
      ['20元', false],
      ['５０元', false],
    ]),
    null,
  ],
  [
    'none of several items',
    3000,
    guide(null, [
      ['20元', false],
      ['50元', false],
    ]),
    '收的金额和公布的标准不一样',
  ],
  ['less, where it may be reduced', 500, guide(null, [['20元', true]]), null],
  ['thousands with a comma', 120000, guide('1,200元'), null],
  ['a standard without an amount', 777, guide('按评估价的千分之三'), null],
  ['no standard at all', 777, guide(null), null],
  [
    'a matter that is free',
    100,
    { charged: false, standard: null, items: [] },
    '指南写明不收费，窗口收了费',
  ],
])('%s', (_name, fen, charged, fault) => {
  const finding = feeTaken(taken(fen), charged)
  expect(finding?.facts['fault'] ?? null).toBe(fault)
  if (finding !== null) expect([finding.rule, finding.card]).toEqual(['R-FEE', 'red'])
})
