// Bringing a database up to date: by several processes at once, and when one of the steps fails in its middle.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../src/platform/database/migrate.ts'
import { whenFileEnds } from '../support/when-file-ends.ts'

const ours = path.resolve(import.meta.dirname, '../../migrations')

async function emptyDatabase(): Promise<pg.ClientConfig> {
  const server = inject('connection')
  const name = `yizhan_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const admin = new pg.Client({ ...server, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  whenFileEnds(async () => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  return { ...server, database: name }
}

function poolOf(connection: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 4 })
  pool.on('error', () => undefined)
  whenFileEnds(() => pool.end())
  return pool
}

/** Every table with its columns, and what was done. */
async function schemaOf(pool: pg.Pool): Promise<readonly unknown[]> {
  const { rows } = await pool.query(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'
     union all select 'done', name, '' from knex_migrations order by 1, 2`,
  )
  return rows
}

test('of three that start at once on an empty database one migrates, the others wait', async () => {
  const connection = await emptyDatabase()
  const done = await Promise.all([1, 2, 3].map(() => migrate(poolOf(connection), connection)))
  const all = fs.readdirSync(ours).filter((name) => name.endsWith('.ts'))
  expect(done.map(({ length }) => length).toSorted((one, other) => one - other)).toEqual([
    0,
    0,
    all.length,
  ])
}, 120_000)

test('one that fails in the middle leaves nothing of itself, and is done once it is mended', async () => {
  const connection = await emptyDatabase()
  const pool = poolOf(connection)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-migrations-'))
  whenFileEnds(() => Promise.resolve(fs.rmSync(folder, { recursive: true, force: true })))
  const [first = ''] = fs
    .readdirSync(ours)
    .filter((name) => name.endsWith('.ts'))
    .sort()
  fs.symlinkSync(path.join(ours, first), path.join(folder, first))
  await migrate(pool, connection, undefined, folder)
  const before = await schemaOf(pool)
  const write = (name: string, statement: string) =>
    fs.writeFileSync(
      path.join(folder, name),
      `export async function up(db) { await db.raw('create table half (id int)'); await db.raw('insert into half values (1)'); await db.raw(${JSON.stringify(statement)}) }`,
    )
  write('29990101_0001_broken.ts', 'select no_such_thing')
  await expect(migrate(pool, connection, undefined, folder)).rejects.toThrow('no_such_thing')
  expect(await schemaOf(pool)).toEqual(before)
  // A program that was read is kept in memory under its name; a mended release is another process.
  fs.rmSync(path.join(folder, '29990101_0001_broken.ts'))
  write('29990101_0002_mended.ts', 'select 1')
  expect(await migrate(pool, connection, undefined, folder)).toEqual(['29990101_0002_mended.ts'])
  expect((await pool.query('select id from half')).rows).toEqual([{ id: 1 }])
}, 60_000)
