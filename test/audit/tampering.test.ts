// History cannot be altered by the application, and whoever has the database itself is found out.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anchorFile, appendAnchors, record, sealEntries, verify } from '../../src/audit/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let round = 0
/** The chain of this test: five entries, sealed. */
let chain: string

beforeAll(async () => {
  database = await useDatabase()
})

const anchor = () => anchorFile(database.resources.config.dataFolder)

async function seal(): Promise<void> {
  await sealEntries(contextFor(database.resources, system))
  expect(await appendAnchors(database.db, anchor())).not.toBeNull()
}

beforeEach(async () => {
  round += 1
  chain = `thing:${round}`
  await write(5)
  await seal()
})

async function write(count: number): Promise<void> {
  const ctx = contextFor(database.resources, system)
  const entry = { action: 'tests.write', subjectType: 'thing', subjectId: String(round) }
  for (let at = 0; at < count; at++) {
    await transaction(database.db, (tx) => record(tx, ctx, { ...entry, after: { at } }))
  }
}

/** As the superuser who has switched the triggers off; what is done is undone after the proof. */
async function found(statements: readonly string[]): Promise<string[]> {
  const client = await database.resources.ownerPool.connect()
  try {
    await client.query(
      'create table if not exists kept_entries as table audit_entries with no data',
    )
    for (const name of ['entries', 'chain_heads', 'seals']) {
      await client.query(`drop table if exists kept_${name}`)
      await client.query(`create table kept_${name} as table audit_${name}`)
    }
    await client.query('set session_replication_role = replica')
    for (const statement of statements)
      await client.query(statement.replaceAll(':chain', `'${chain}'`))
    const { breaks } = await verify(database.db, { storage: null, anchor: anchor() })
    for (const name of ['entries', 'chain_heads', 'seals']) {
      await client.query(`delete from audit_${name}`)
      const value = name === 'chain_heads' ? '' : 'overriding system value'
      await client.query(`insert into audit_${name} ${value} table kept_${name}`)
    }
    return breaks
      .map((one) => `${one.chain.replace(chain, '')} ${one.sequence ?? '-'} ${one.fault}`.trim())
      .toSorted()
  } finally {
    await client.query('set session_replication_role = origin')
    client.release()
  }
}

describe('the application role', () => {
  test.each([
    ...[
      ['audit_entries', 'action'],
      ['audit_seals', 'root'],
      ['application_steps', 'comment'],
    ].flatMap(([table = '', column = '']) => [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ]),
    ...['update', 'delete from', 'truncate'].map(
      (verb) => `${verb} audit_entries_other ${verb === 'update' ? `set action = ''` : ''}`,
    ),
    'insert into audit_entries_other overriding system value select * from audit_entries',
    'alter table audit_entries detach partition audit_entries_other',
    'update audit_archives set entry_count = 0',
    'insert into audit_archives (month, entry_count, first_entry_id, last_entry_id, archived_at) values (now(), 1, 1, 1, now())',
    'delete from audit_chain_heads',
    'truncate audit_chain_heads',
    'set session_replication_role = replica',
    `select setval(pg_get_serial_sequence('audit_entries', 'id'), 1)`,
  ])('may not: %s', async (statement) => {
    await expect(database.db.raw(statement)).rejects.toThrow(/permission denied|must be owner/)
  })

  test('is not a superuser, and owns nothing', async () => {
    const role = await database.db.raw<{ rows: { super: boolean; owns: string }[] }>(
      `select rolsuper as super, (select count(*) from pg_class where relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
    )
    expect(role.rows).toEqual([{ super: false, owns: '0' }])
  })
})

test('even the owner is stopped by the triggers', async () => {
  for (const table of ['audit_entries', 'audit_entries_other', 'audit_seals']) {
    for (const statement of [
      `update ${table} set ${table === 'audit_seals' ? `root = ''` : `action = ''`}`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(database.resources.ownerPool.query(statement)).rejects.toThrow()
    }
  }
})

describe('somebody with the whole database in his hands', () => {
  test('who changes nothing is not accused', async () => {
    expect(await found([])).toEqual([])
  })

  test('and changes an entry, is found at that entry', async () => {
    const told = await found([
      `update audit_entries set after = '{"at": 9}' where chain = :chain and sequence = 3`,
    ])
    expect(told).toEqual(['3 changed'])
  })

  test('and changes an entry with its hash, is found at the next one and by the seal', async () => {
    const told = await found([
      `update audit_entries set hash = repeat('a', 64) where chain = :chain and sequence = 3`,
    ])
    expect(told).toEqual([
      '3 changed',
      '4 out-of-order',
      expect.stringMatching(/^seal:\d+ - seal$/),
    ])
  })

  test('and removes an entry from the middle, is found there', async () => {
    const told = await found([`delete from audit_entries where chain = :chain and sequence = 3`])
    expect(told).toEqual(['4 missing', expect.stringMatching(/^seal:\d+ - seal$/)])
  })

  test('and removes the last entry, is found at the head', async () => {
    const told = await found([`delete from audit_entries where chain = :chain and sequence = 5`])
    expect(told).toEqual(['5 cut-off', expect.stringMatching(/^seal:\d+ - seal$/)])
  })

  test('and removes the last entry and sets the head back, is found by the seal', async () => {
    const told = await found([
      `delete from audit_entries where chain = :chain and sequence = 5`,
      `update audit_chain_heads set sequence = 4, hash =
         (select hash from audit_entries where chain = :chain and sequence = 4) where chain = :chain`,
    ])
    expect(told).toEqual([expect.stringMatching(/^seal:\d+ - seal$/)])
  })

  test('and removes the whole chain with its head, is found by the seal', async () => {
    const told = await found([
      `delete from audit_entries where chain = :chain`,
      `delete from audit_chain_heads where chain = :chain`,
    ])
    expect(told).toEqual([expect.stringMatching(/^seal:\d+ - seal$/)])
  })

  test('and turns two entries round, is found at both', async () => {
    const told = await found([
      `update audit_entries set sequence = -1 where chain = :chain and sequence = 2`,
      `update audit_entries set sequence = 2 where chain = :chain and sequence = 3`,
      `update audit_entries set sequence = 3 where chain = :chain and sequence = -1`,
    ])
    expect(told.filter((line) => /^[23] /.test(line)).length).toBeGreaterThanOrEqual(2)
  })

  test('and writes an entry of his own at the end, is found', async () => {
    const told = await found([
      `insert into audit_entries (chain, sequence, at, action, outcome, subject_type, subject_id,
         actor_kind, actor_name, request_id, previous_hash, hash)
       select chain, 6, at, action, outcome, subject_type, subject_id, actor_kind, '别人', request_id,
         hash, repeat('b', 64) from audit_entries where chain = :chain and sequence = 5`,
    ])
    expect(told).toEqual(['5 cut-off', '6 changed'])
  })

  test('and removes a seal or changes its range, is found', async () => {
    await write(2)
    await seal()
    const last = '(select max(id) from audit_seals)'
    expect(await found([`delete from audit_seals where id = ${last} - 1`])).toEqual([
      expect.stringMatching(/^seal:\d+ - seal-removed$/),
      expect.stringMatching(/^seal:\d+ - seal$/),
    ])
    expect(
      await found([`update audit_seals set last_entry_id = last_entry_id - 1 where id = ${last}`]),
    ).toEqual([
      expect.stringMatching(/^seal:\d+ - seal$/),
      expect.stringMatching(/^seal:\d+ - seal-rewritten$/),
    ])
  })

  test('and removes the newest seal with all that it covered, is found by the anchor', async () => {
    const told = await found([
      `delete from audit_entries where chain = :chain`,
      `delete from audit_chain_heads where chain = :chain`,
      `delete from audit_seals where id = (select max(id) from audit_seals)`,
    ])
    expect(told).toEqual([expect.stringMatching(/^seal:\d+ - seal-removed$/)])
  })

  test('and empties the log altogether, is found by the anchor', async () => {
    const told = await found([
      'delete from audit_entries',
      'delete from audit_chain_heads',
      'delete from audit_seals',
    ])
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((line) => line.endsWith('seal-removed'))).toBe(true)
  })

  test('and seals anew what he rewrote, is found by the anchor', async () => {
    const told = await found([
      `update audit_seals set tree_root = repeat('a', 64), root = repeat('b', 64)
       where id = (select max(id) from audit_seals)`,
    ])
    expect(told).toContainEqual(expect.stringMatching(/^seal:\d+ - seal-rewritten$/))
  })

  test('and puts an entry in between, is found there', async () => {
    const told = await found([
      `insert into audit_entries (id, chain, sequence, at, action, outcome, subject_type, subject_id,
         actor_kind, actor_name, request_id, previous_hash, hash) overriding system value
       select (select max(id) + 1000 from audit_entries), chain, 3, at + interval '1 day', action, outcome,
         subject_type, subject_id, actor_kind, '别人', request_id, previous_hash, repeat('c', 64)
       from audit_entries where chain = :chain and sequence = 3`,
    ])
    expect(told).toContain('3 changed')
    expect(told).toContain('3 missing')
  })

  test('and gives an entry another number in the log, is found by the seal', async () => {
    const told = await found([
      'update audit_entries set id = default where chain = :chain and sequence = 5',
    ])
    expect(told).toEqual([expect.stringMatching(/^seal:\d+ - seal$/)])
  })

  test.each([
    ['at', `at + interval '1 microsecond'`],
    ['at', `at - interval '1 month'`],
    ['action', `'tests.read'`],
    ['outcome', `'refused'`],
    ['subject_type', `'other'`],
    ['subject_id', `'0'`],
    ['application_id', '99'],
    ['actor_kind', `'visitor'`],
    ['account_id', '99'],
    ['actor_name', `'别人'`],
    ['department_id', '99'],
    ['department_name', `'别处'`],
    ['region_path', `'630000'`],
    ['request_id', `'other'`],
    ['ip', `'10.0.0.1'`],
    ['before', `'{"at": 1}'`],
    ['after', 'null'],
  ])('and changes %s to %s, is found at that entry', async (column, value) => {
    const told = await found([
      `update audit_entries set ${column} = ${value} where chain = :chain and sequence = 2`,
    ])
    expect(told).toEqual(['2 changed'])
  })

  test('every column but the number is in the hash, and the number is in the seal', async () => {
    const { rows } = await database.resources.ownerPool.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = 'audit_entries'::regclass and attnum > 0 order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      ...['account_id', 'action', 'actor_kind', 'actor_name', 'after', 'application_id', 'at'],
      ...['before', 'chain', 'department_id', 'department_name', 'hash', 'id', 'ip', 'outcome'],
      ...['previous_hash', 'region_path', 'request_id', 'sequence', 'subject_id', 'subject_type'],
    ])
  })
})

describe('npm run audit:verify', () => {
  const command = path.resolve(import.meta.dirname, '../../src/commands/verify-audit.ts')

  function run(): Promise<{ code: number | null; text: string }> {
    const { host, port, user, password, database: name } = database.connection
    const where = new URLSearchParams({ host: host ?? 'localhost', port: String(port ?? 5432) })
    const login = `${user ?? ''}:${typeof password === 'string' ? password : ''}`
    const DATABASE_URL = `postgres://${login}@localhost/${name ?? ''}?${where.toString()}`
    const DATA_DIR = database.resources.config.dataFolder
    const child = spawn(process.execPath, ['--import', 'tsx', command], {
      env: { ...process.env, DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error', NODE_ENV: 'test' },
      cwd: path.resolve(import.meta.dirname, '../..'),
    })
    let text = ''
    child.stdout.on('data', (part: Buffer) => (text += String(part)))
    child.stderr.on('data', (part: Buffer) => (text += String(part)))
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })))
  }

  test('ends with 0 when all holds, with 1 and the place when not', async () => {
    const whole = await run()
    expect(whole).toMatchObject({
      code: 0,
      text: expect.stringContaining('审计日志完整') as string,
    })
    const client = await database.resources.ownerPool.connect()
    await client.query('set session_replication_role = replica')
    await client.query(
      `update audit_entries set actor_name = '别人' where chain = $1 and sequence = 2`,
      [chain],
    )
    await client.query('set session_replication_role = origin')
    client.release()
    const broken = await run()
    expect(broken.code).toBe(1)
    expect(broken.text).toMatch(new RegExp(`${chain} 第 2 条：.*changed`))
  })
})
