// Old months leave the database, stay proven, and what happens to their files is seen.
import { beforeAll, expect, test } from 'vitest'
import { archiveMonths, record, sealEntries, verify } from '../../src/audit/index.ts'
import type { Proof } from '../../src/audit/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { connect } from '../../src/platform/database/connect.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

const later = new Date('2030-01-15T02:00:00Z')

async function write(at: Date): Promise<void> {
  const entry = { action: 'tests.write', subjectType: 'thing', subjectId: 'kept', after: { at } }
  const ctx = contextFor(database.resources, system, at)
  await transaction(database.db, (tx) => record(tx, ctx, entry))
}

async function archive(now: Date) {
  const owner = connect({
    ...{ connection: database.connection, role: null, poolSize: 2 },
    vault: database.resources.vault,
  })
  try {
    return await archiveMonths(contextFor(database.resources, system, now), owner)
  } finally {
    await owner.destroy()
  }
}

const prove = (): Promise<Proof> =>
  verify(database.db, { storage: database.resources.storage, anchor: null })

const online = async () =>
  Number((await database.db('auditEntries').count<{ n: string }[]>('* as n'))[0]?.n)

test('a month is made ahead once, by the application, and takes what is written in it', async () => {
  const made = (month: string) =>
    database.db.raw<{ rows: { made: boolean }[] }>('select ensure_audit_month(?::date) as made', [
      month,
    ])
  const next = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 7)
  expect((await made(`${next}-01`)).rows).toEqual([{ made: true }])
  expect((await made(`${next}-01`)).rows).toEqual([{ made: false }])
  await expect(made(`${next}-02`)).rejects.toThrow('不是可以预建的月份')
  await write(new Date(`${next}-10T02:00:00Z`))
  const rows = await database.resources.ownerPool.query(
    `select count(*)::int as n from audit_entries_${next.replace('-', '_')}`,
  )
  expect(rows.rows).toEqual([{ n: 1 }])
})

test('what is not old enough, or not sealed, stays', async () => {
  expect(await archive(new Date())).toEqual([])
  await write(new Date())
  const before = await online()
  await archive(later)
  expect(await online()).toBeGreaterThanOrEqual(before)
})

test('an archived month is proven with the rest, and its chains go on', async () => {
  await sealEntries(contextFor(database.resources, system, later))
  const before = await prove()
  const done = await archive(later)
  expect(done.length).toBeGreaterThan(0)
  expect(done.reduce((sum, { entries }) => sum + entries, 0)).toBeGreaterThan(0)
  await write(later)
  const after = await prove()
  expect(after.breaks).toEqual([])
  expect(after.archived).toBeGreaterThan(0)
  expect(after.entries).toBe(before.entries + done.length + 1)
  expect(await online()).toBe(after.entries - after.archived)
})

test('an archived file that is lost or changed is seen, and so is its loss in the chains', async () => {
  const part = await database.db('auditArchiveParts').orderBy('firstEntryId').first('*')
  if (part === undefined) throw new Error('nothing archived')
  const { storage } = database.resources
  const file = await storage.get(part.fileKey)
  await storage.put(part.fileKey, Buffer.concat([file, Buffer.from('x')]))
  expect((await prove()).breaks.map(({ fault }) => fault)).toContain('archive')
  await storage.remove(part.fileKey)
  expect((await prove()).breaks.map(({ fault }) => fault)).toContain('archive')
  await storage.put(part.fileKey, file)
  expect((await prove()).breaks).toEqual([])
})
