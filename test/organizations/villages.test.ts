// 村级区划: on record, under their towns, in force on a day; never among the regions.
import { expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { establishVillages, villageBook } from '../../src/organizations/index.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

const { db, resources } = await useDatabase()
const ctx = contextFor(resources, system)
const zhaqing = '632722206'
const today = '2026-11-23'

test('each town of the province has its villages, by codes of twelve digits', async () => {
  const book = await villageBook(db)
  expect(book.villagesOf(zhaqing, today).map(({ code, name }) => `${code} ${name}`)).toEqual([
    '632722206200 地青村民委员会',
    '632722206201 格赛村民委员会',
    '632722206202 昂闹村民委员会',
    '632722206203 达清村民委员会',
  ])
  const towns = await db('regions').where({ level: 'township' }).pluck('code')
  const [counted] = await db('villages').count<{ count: string }[]>('* as count')
  expect(counted?.count).toBe('4716')
  expect(towns.filter((town) => book.villagesOf(town, today).length === 0)).toEqual([])
  expect(await db('regions').whereRaw('length(code) > 9').pluck('code')).toEqual([])
})

test('a list can be loaded again: what is new comes, what ended is known and no longer offered', async () => {
  const record = { townCode: zhaqing, validFrom: null, validTo: null }
  await establishVillages(ctx, [
    { ...record, code: '632722206203', name: '达清村民委员会', validTo: '2026-06-01' },
    { ...record, code: '632722206204', name: '达英村民委员会', validFrom: '2026-06-01' },
  ])
  const book = await villageBook(db)
  const codesOn = (day: '2026-05-31' | '2026-06-01') =>
    book.villagesOf(zhaqing, day).map(({ code }) => code.slice(9))
  expect(codesOn('2026-05-31')).toEqual(['200', '201', '202', '203'])
  expect(codesOn('2026-06-01')).toEqual(['200', '201', '202', '204'])
  expect(book.find('632722206203')?.name).toBe('达清村民委员会')
  const [entry] = await db('audit_entries')
    .where({ action: 'organizations.establish-villages' })
    .orderBy('id', 'desc')
    .limit(1)
  expect(entry?.after).toEqual({ villagesChanged: 2 })
})
