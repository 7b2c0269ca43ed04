// Keys are changed while the hall is at work: everything is read before, meanwhile and afterwards, and
// the old key is needed for nothing any more.
import { beforeAll, expect, test } from 'vitest'
import { applicantProfile } from '../../src/accounts/index.ts'
import { accountForSignIn } from '../../src/accounts/queries/account-for-sign-in.ts'
import { applicationById, draftForm } from '../../src/applications/index.ts'
import { submissionsOf } from '../../src/applications/submissions-store.ts'
import { attachmentsByIds } from '../../src/attachments/index.ts'
import { readUnaltered } from '../../src/attachments/read-file.ts'
import { rotateKeys } from '../../src/commands/rotate-keys/rotate.ts'
import { applicationRole, connect } from '../../src/platform/database/connect.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { smKey, vaultOf } from '../../src/platform/security/vault.ts'
import type { DataKey } from '../../src/platform/security/vault.ts'
import { sealedStorage } from '../../src/platform/uploads/sealed-storage.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let filed: FiledApplication
let draft: FiledApplication

/** Another key and another cipher. */
const fresh = smKey(Buffer.alloc(32, 9))

beforeAll(async () => {
  database = await useDatabase()
  filed = await anApplication(database.resources).of('630131001000').submitted()
  draft = await anApplication(database.resources).filedBy('zhuoma').drafted()
})

/** The same hall with other keys in hand. */
function withKeys(keys: ReadonlyMap<string, DataKey>): Resources {
  const { resources, connection } = database
  const vault = vaultOf(keys)
  const db = connect({ connection, role: applicationRole, poolSize: 4, vault })
  return { ...resources, vault, db, storage: sealedStorage(resources.storage.stored, vault) }
}

/** All that a hall reads of its sealed data. */
async function readAll(hall: Resources) {
  const { db, vault } = hall
  const [row, own] = [await applicationById(db, filed.id), await applicationById(db, draft.id)]
  if (row === null || own === null) throw new Error('gone')
  const materials = await db('applicationMaterials').orderBy('attachmentId').select('attachmentId')
  const files = await attachmentsByIds(
    db,
    materials.map(({ attachmentId }) => attachmentId),
  )
  const contents: number[] = []
  for (const file of files) contents.push((await readUnaltered(hall, file))?.length ?? 0)
  const profile = await applicantProfile(db, vault, row.applicantAccountId)
  return {
    answers: row.answers,
    typed: (await draftForm(db, own, '2026-03-12')).raw,
    submissions: await submissionsOf(db, filed.id),
    queryCode: vault.open(row.queryCode ?? ''),
    ...{ profile, contents },
    account: await accountForSignIn({ db, vault }, profile.phone),
  }
}

/** Columns of text and JSON in which the old key is still named. */
async function placesOfOldKey(): Promise<string[]> {
  const { ownerPool } = database.resources
  const columns = await ownerPool.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and t.table_type = 'BASE TABLE' and data_type in ('text', 'jsonb')`,
  )
  const found: string[] = []
  for (const { table, column } of columns.rows) {
    const rows = await ownerPool.query(
      `select from ${table} where "${column}"::text ~ '[gs]1\\.dev\\.' limit 1`,
    )
    if (rows.rowCount !== 0) found.push(`${table}.${column}`)
  }
  return found.sort()
}

test('everything is sealed again while it is read, and the old key can go', async () => {
  const [dev] = database.resources.config.dataKeys
  if (dev === undefined) throw new Error('no key')
  const before = await readAll(database.resources)
  expect(before.contents.length).toBeGreaterThan(0)
  expect(before.account).not.toBeNull()
  expect(await placesOfOldKey()).toContain('application_submissions.answers')

  const rotating = withKeys(new Map([['k2', fresh], dev]))
  const reader = withKeys(new Map([dev, ['k2', fresh]]))
  let running = true
  const work = rotateKeys(rotating, () => undefined).finally(() => {
    running = false
  })
  let reads = 0
  while (running || reads === 0) {
    expect(await readAll(reads % 2 === 0 ? reader : rotating)).toEqual(before)
    reads++
  }
  const done = await work
  const sealed = Object.fromEntries(done.map((one) => [one.what, one.sealed]))
  expect(sealed['persons']).toBeGreaterThan(10)
  expect(sealed['application_submissions']).toBe(1)
  expect(sealed['files']).toBeGreaterThan(0)

  expect(await placesOfOldKey()).toEqual([])
  const alone = withKeys(new Map([['k2', fresh]]))
  expect(await readAll(alone)).toEqual(before)
  const again = await rotateKeys(alone, () => undefined)
  expect(again.map(({ sealed: more }) => more).every((more) => more === 0)).toBe(true)
  const entries = await database.db('auditEntries').where({ action: 'keys.rotate' }).select('after')
  expect(entries[0]?.after).toMatchObject({ application_submissions: 1 })
  await Promise.all([rotating, reader, alone].map(({ db }) => db.destroy()))
})

test('what was stored open before is sealed by the same command', async () => {
  const { ownerPool } = database.resources
  const hall = withKeys(new Map([['k2', fresh]]))
  const before = await readAll(hall)
  const row = await applicationById(hall.db, filed.id)
  await ownerPool.query('update applications set answers = $2 where id = $1', [
    filed.id,
    JSON.stringify(row?.answers),
  ])
  await ownerPool.query('update persons set address = $2 where account_id = $1', [
    row?.applicantAccountId,
    before.profile.address,
  ])
  const done = await rotateKeys(hall, () => undefined)
  expect(done.filter((one) => one.sealed > 0).map(({ what }) => what)).toEqual([
    'persons',
    'applications',
  ])
  expect(await readAll(hall)).toEqual(before)
  const stored = await ownerPool.query<{ text: string }>(
    'select answers::text as text from applications where id = $1',
    [filed.id],
  )
  expect(stored.rows[0]?.text).toContain('~sealed')
  await hall.db.destroy()
})

test('nobody else may write a submission anew', async () => {
  const write = (who: 'db' | 'owner') =>
    who === 'db'
      ? database.db.raw(`update application_submissions set answers = '{}'`)
      : database.resources.ownerPool.query(`update application_submissions set answers = '{}'`)
  await expect(write('db')).rejects.toThrow('permission denied')
  await expect(write('owner')).rejects.toThrow('只能追加')
})
