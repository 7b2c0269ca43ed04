// A backup is worth what its restore proves: a small hall is saved, restored, examined and damaged.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knowledge } from '../../../src/commands/backup/knowledge.ts'
import { prove } from '../../../src/commands/restore/prove.ts'
import { sealEntries } from '../../../src/audit/index.ts'
import { documentsOf, readDocumentFile } from '../../../src/documents/index.ts'
import { system } from '../../../src/kernel/actor.ts'
import { BackupError } from '../../../src/platform/backup/backup-error.ts'
import { refuseUnlessEmpty, restoreBackup } from '../../../src/platform/backup/restore-backup.ts'
import { withScratchDatabase } from '../../../src/platform/backup/scratch-database.ts'
import { takeBackup } from '../../../src/platform/backup/take-backup.ts'
import { unpack } from '../../../src/platform/backup/unpack.ts'
import { anApplication } from '../../support/builders/application.ts'
import { contextFor } from '../../support/context.ts'
import { testDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

let database: TestDatabase
let folder: string
let archive: string

const now = new Date('2026-03-20T02:00:00Z')
const filesFolder = () => path.join(database.resources.config.dataFolder, 'files')
const order = (target: string) => ({
  ...{
    connection: database.connection,
    filesFolder: filesFolder(),
    storage: database.resources.storage.stored,
    vault: database.resources.vault,
    target,
  },
  ...{ version: '0.0.0', now, knowledge },
})
const copyOfArchive = (name: string) => {
  const copy = path.join(folder, name)
  fs.copyFileSync(archive, copy)
  return copy
}
const flip = (file: string, at: number) => {
  const bytes = fs.readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  fs.writeFileSync(file, bytes)
}
const faultOf = async (work: Promise<unknown>): Promise<BackupError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof BackupError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

beforeAll(async () => {
  database = await testDatabase()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-backup-test-'))
  archive = path.join(folder, 'hall.tar')
  const { resources } = database
  await anApplication(resources).submitted()
  // With materials that were uploaded.
  await anApplication(resources).of('630511001000').submitted()
  const granted = await anApplication(resources).concluded()
  const [letter] = await documentsOf(database.db, granted.id)
  if (letter === undefined) throw new Error('no letter was issued')
  await readDocumentFile({ ...resources, publicUrl: 'http://hall.test' }, letter)
  await sealEntries(contextFor(resources, system, now))
  await takeBackup(order(archive))
})

afterAll(async () => {
  await database.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('a backup of a working hall is restored whole and proves itself', async () => {
  const proof = await prove(database.resources, archive)
  expect(proof.faults).toEqual([])
  expect(proof.applicationsOpened).toHaveLength(3)
  expect(proof.filesRead).toBeGreaterThan(1)
  expect(proof.auditEntries).toBeGreaterThan(5)
  expect(proof.manifest.tables.find(({ name }) => name === 'public.applications')?.rows).toBe(3)
  const left = await database.db.raw<{ rows: unknown[] }>(
    `select 1 from pg_database where datname like 'yizhan\\_prove\\_%'`,
  )
  expect(left.rows).toEqual([])
  expect(fs.readdirSync(database.resources.config.dataFolder).sort()).toEqual(['files', 'tmp'])
})

test('a restored hall goes on where it stood: history stays closed, numbers go on', async () => {
  const unpacked = path.join(folder, 'unpacked')
  const manifest = await unpack(archive, unpacked)
  await withScratchDatabase(database.connection, 'test', async (connection) => {
    const files = path.join(folder, 'restored')
    await restoreBackup({ manifest, unpacked, connection, filesFolder: files, knowledge })
    const client = new pg.Client(connection)
    await client.connect()
    try {
      await expect(client.query(`update application_steps set comment = ''`)).rejects.toThrow(
        '只能追加',
      )
      const rows = await client.query<{ next: string; last: string }>(
        `select nextval(pg_get_serial_sequence('applications', 'id'))::text as next,
           (select max(id) from applications)::text as last`,
      )
      expect(Number(rows.rows[0]?.next)).toBeGreaterThan(Number(rows.rows[0]?.last))
    } finally {
      await client.end()
    }
    // What is dropped next ends this connection from the other side.
    const pool = new pg.Pool(connection).on('error', () => undefined)
    const again = await faultOf(refuseUnlessEmpty(pool, path.join(folder, 'nowhere')))
    await pool.end()
    expect(again.message).toContain('数据库不是空的')
  })
})

test('a restore into a hall that is in use is refused and changes nothing', async () => {
  const unpacked = path.join(folder, 'unpacked-again')
  const manifest = await unpack(archive, unpacked)
  const { connection } = database
  const before = fs.readdirSync(filesFolder())
  const refused = await faultOf(
    restoreBackup({ manifest, unpacked, connection, filesFolder: filesFolder(), knowledge }),
  )
  expect(refused.message).toContain('数据库不是空的')
  expect(refused.message).toContain('DATABASE_URL')
  expect(fs.readdirSync(filesFolder())).toEqual(before)
})

test('a byte changed anywhere is found and its place is named', async () => {
  const copy = copyOfArchive('flipped.tar')
  const text = fs.readFileSync(copy).toString('latin1')
  const inTable = text.indexOf('database/public.applications.copy.gz') + 600
  flip(copy, inTable)
  const fault = await faultOf(prove(database.resources, copy))
  expect(fault.places).toEqual(['database/public.applications.copy.gz'])

  for (const part of ['manifest.json', 'manifest.sha256']) {
    const other = copyOfArchive(`flipped-${part}.tar`)
    flip(other, text.indexOf(part) + 512)
    expect((await faultOf(unpack(other, path.join(folder, part)))).places).toEqual([
      'manifest.json',
    ])
  }
  const header = copyOfArchive('flipped-header.tar')
  flip(header, text.indexOf('files/') + 3)
  const inHeader = await faultOf(unpack(header, path.join(folder, 'header')))
  expect(inHeader.message).toMatch(/database\/.* 之后（分段头校验不符）/)
})

test('an archive cut short is refused', async () => {
  const copy = copyOfArchive('short.tar')
  fs.truncateSync(copy, Math.floor(fs.statSync(copy).size / 2))
  expect((await faultOf(unpack(copy, path.join(folder, 'short')))).message).toContain('已损坏')
})

test('a file that was altered where it lies is named, and no archive is left', async () => {
  const kept = await database.db('attachments').first('storageKey')
  const key = kept?.storageKey ?? ''
  const file = path.join(filesFolder(), key)
  const at = fs.statSync(file).size - 1
  flip(file, at)
  try {
    const target = path.join(folder, 'altered.tar')
    const fault = await faultOf(takeBackup(order(target)))
    expect(fault.places).toEqual([`内容不符 files/${key}`])
    expect(fs.existsSync(target)).toBe(false)
  } finally {
    flip(file, at)
  }
})

test('a file that a row names and that is gone is named, and no archive is left', async () => {
  const kept = await database.db('attachments').first('storageKey')
  const key = kept?.storageKey ?? ''
  const file = path.join(filesFolder(), key)
  fs.renameSync(file, `${file}.part`)
  try {
    const target = path.join(folder, 'missing.tar')
    const fault = await faultOf(takeBackup(order(target)))
    expect(fault.places).toEqual([`缺少文件 files/${key}`])
    expect(fs.readdirSync(folder).filter((name) => /missing|^\.backup/.test(name))).toEqual([])
  } finally {
    fs.renameSync(`${file}.part`, file)
  }
})
