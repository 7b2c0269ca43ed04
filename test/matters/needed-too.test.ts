// 还可能要办: what five people really applied for stands first, what belongs to the same bundle next; what
// fewer did is counted nowhere.
import { beforeAll, expect, test } from 'vitest'
import { countCompanions } from '../../src/applications/count-companions.ts'
import { system } from '../../src/kernel/actor.ts'
import { neededToo } from '../../src/matters/queries/needed-too.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'

const [insurance, grass, trader] = ['632036001000', '630564001000', '630731001000']

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
  await anApplication(database.resources).filedBy('lina').submitted()
})

async function idOf(code: string): Promise<string> {
  const row = await database.db('matters').select('id').where({ code }).first()
  return String(row?.id)
}

/** As many people as wanted apply for each of the matters, some days apart. */
async function applied(people: number, codes: readonly string[], days: number): Promise<void> {
  const { ownerPool } = database.resources
  const { rows } = await ownerPool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'applications'
      and is_generated = 'NEVER' and column_name not in ('id', 'number', 'query_number', 'matter_id',
      'applicant_account_id', 'submitted_at')`,
  )
  const columns = rows.map(({ name }) => `"${name}"`).join(', ')
  for (const [at, code] of codes.entries()) {
    await ownerPool.query(
      `insert into applications (matter_id, applicant_account_id, submitted_at, ${columns})
      select $1, p.id, $2::timestamptz - make_interval(days => $3), ${columns}
      from (select * from applications order by id limit 1) a,
        (select id from accounts order by id limit $4) p`,
      [await idOf(code), ordinaryMorning, at * days, people],
    )
  }
}

async function namesOf(code: string): Promise<string[]> {
  return (await neededToo(database.db, await idOf(code))).map((one) => one.code)
}

test('what five people applied for within half a year comes first', async () => {
  const ctx = contextFor(database.resources, system)
  const before = await namesOf(insurance)
  expect(before.slice(0, 3)).toEqual(['632023002000', '630709003000', '632014006000'])
  await applied(4, [insurance, trader], 3)
  await countCompanions(ctx)
  expect(await namesOf(insurance)).toEqual(before)
  await applied(5, [insurance, grass], 30)
  expect(await countCompanions(ctx)).toBe(2)
  const after = await namesOf(insurance)
  expect(after[0]).toBe(grass)
  expect(after.slice(1)).toEqual(before.slice(0, 3))
})

test('what lies further apart has nothing to do with it', async () => {
  await applied(6, ['630708001000', '630117002000'], 200)
  await countCompanions(contextFor(database.resources, system))
  expect(await namesOf('630117002000')).not.toContain('630708001000')
})
