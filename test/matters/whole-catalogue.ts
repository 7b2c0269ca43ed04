// The catalogue of a test is small enough to be looked at as a whole.
import { checkedPages } from '../../src/matters/queries/checked-matters.ts'
import { listedPages } from '../../src/matters/queries/listed-matters.ts'
import { tally } from '../../src/matters/rules/report.ts'
import type { CheckedMatter, Order } from '../../src/matters/rules/report.ts'
import type { Db } from '../../src/platform/database/transaction.ts'

export const listedMatters = (db: Db) => gathered(listedPages(db))

export const checkedMatters = (source: Parameters<typeof checkedPages>[0]) =>
  gathered(checkedPages(source))

export function counted(matters: readonly CheckedMatter[], order: Order = 'weight') {
  const all = tally({ lineId: null, order, most: 1000 })
  matters.forEach(all.add)
  return all
}

async function gathered<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}
