// The hall through PgBouncer, the real one, in transaction mode: many connections of ours on two of the
// server's, each transaction on whichever is free. Where the program is not installed this says so.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../../src/platform/database/connect.ts'
import { pageLimits } from '../../../src/platform/database/limits.ts'
import { publishedChanges } from '../../../src/platform/database/published-changes.ts'
import { rememberOn } from '../../../src/platform/database/remembered.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { system } from '../../../src/kernel/actor.ts'
import { modules } from '../../../src/modules.ts'
import { scopedTo } from '../../../src/platform/database/scope.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { runWorker } from '../../../src/platform/jobs/run.ts'
import { contextFor } from '../../support/context.ts'
import { freePort } from '../../support/hall-process.ts'
import { testApp } from '../../support/app.ts'
import { anApplication } from '../../support/builders/application.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'

const isThere = spawnSync('pgbouncer', ['--version']).status === 0
if (!isThere) process.stderr.write('NO PGBOUNCER: the tests through the real one are skipped.\n')
const name = `yizhan_web_${randomBytes(4).toString('hex')}`
const shipped = path.resolve(import.meta.dirname, '../../../.docker/pgbouncer.ini')

let database: TestDatabase
let pooler: ChildProcess
let resources: Resources
let folder: string

/** The lines of the shipped comment that make the role, for a role of this test. */
function roleOf(text: string, password: string): string {
  const lines = text.split('\n').flatMap((line) => /^; {3}(\w.*;)$/.exec(line)?.[1] ?? [])
  return lines.join('\n').replaceAll('yizhan_web', name).replace('…', password)
}

describe.skipIf(!isThere)('through PgBouncer (skipped where it is not installed)', () => {
  beforeAll(async () => {
    database = await useDatabase()
    const password = randomBytes(12).toString('hex')
    const text = fs.readFileSync(shipped, 'utf8')
    await database.resources.ownerPool.query(roleOf(text, password))
    const port = await freePort()
    const { host, port: serverPort, database: dbname } = new pg.Client(database.connection)
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-pooler-'))
    fs.chmodSync(folder, 0o755)
    const settings = text
      .replace(
        /^yizhan = .*$/m,
        `${dbname} = host=${host} port=${serverPort} user=${name} password=${password}`,
      )
      .replace(/^listen_port = .*$/m, `listen_port = ${port}\nunix_socket_dir =`)
      .replace(/^auth_type = .*$/m, 'auth_type = any')
      .replace(/^auth_file = .*$/m, '')
      .replace(/^default_pool_size = .*$/m, 'default_pool_size = 2')
    fs.writeFileSync(path.join(folder, 'pgbouncer.ini'), settings)
    const asWhom = process.getuid?.() === 0 ? ['-u', readerOf(host)] : []
    pooler = spawn('pgbouncer', [...asWhom, path.join(folder, 'pgbouncer.ini')], {
      stdio: 'ignore',
    })
    const connection = { host: '127.0.0.1', port, user: name, database: dbname ?? '' }
    await untilItAnswers(connection)
    const { vault } = database.resources
    const db = connect({ connection, role: null, poolSize: 8, vault }, pageLimits, 'pooler')
    const sessionPool = new pg.Pool({ ...connection, max: 4 })
    sessionPool.on('error', () => undefined)
    const changes = publishedChanges(database.connection, db)
    rememberOn(db, changes)
    resources = { ...database.resources, db, sessionPool, pooled: true, changes }
  })

  afterAll(async () => {
    await Promise.allSettled([
      resources.changes.close(),
      resources.db.destroy(),
      resources.sessionPool.end(),
    ])
    pooler.kill('SIGKILL')
    fs.rmSync(folder, { recursive: true, force: true })
    await database.resources.ownerPool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${name}'`,
    )
    await database.resources.ownerPool.query(`drop role ${name}`)
  })

  test('people sign in, file and look, all at once on two connections', async () => {
    const { app } = testApp(resources)
    const herder = await signedIn(app, 'zhaxiduojie')
    const filed = await anApplication(resources).filedBy('zhaxiduojie').accepted()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => herder.get(at % 2 === 0 ? '/my' : '/matters?q=登记')),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect((await filed.row()).status).toBe('examining')
    const { rows } = await database.resources.ownerPool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where usename = '${name}'`,
    )
    expect(rows[0]?.count).toBeLessThanOrEqual(2)
  })

  test('it works as the role that cannot rewrite history, with the limits of pages', async () => {
    const { rows } = await resources.db.raw<{ rows: { who: string; limit: string }[] }>(
      `select current_user as who, current_setting('statement_timeout') as limit`,
    )
    expect(rows).toEqual([{ who: 'yizhan_app', limit: '10s' }])
    await expect(resources.db('auditEntries').delete()).rejects.toThrow()
  })

  test('whose region it is said for one transaction is never said for the next', async () => {
    const [own, other] = ['632722', '632801']
    await anApplication(resources).filedBy('lina').in(other).submitted()
    const countOf = async (db: Db) => (await db('applications').select('id')).length
    const everywhere = await countOf(resources.db)
    const asked = Array.from({ length: 30 }, async (_, at) => {
      const region = at % 2 === 0 ? own : other
      const db = scopedTo(resources.db, region)
      const alone = await db('applications').whereRaw('not (? = any (reach))', [region])
      const together = await transaction(db, async (tx) => {
        await tx.raw('select pg_sleep(0.002)')
        return tx('applications').whereRaw('not (? = any (reach))', [region])
      })
      return [alone.length, together.length, await countOf(resources.db)]
    })
    for (const seen of await Promise.all(asked)) expect(seen).toEqual([0, 0, everywhere])
    await expect(scopedTo(resources.db, own).raw('select 1/0')).rejects.toThrow('zero')
    const left = await Promise.all(
      Array.from({ length: 6 }, () =>
        resources.db.raw<{ rows: unknown[] }>(
          `select current_setting('yizhan.scope', true) as scope, pg_sleep(0.01)`,
        ),
      ),
    )
    expect(left.map(({ rows }) => (rows[0] as { scope: string | null }).scope || null)).toEqual(
      left.map(() => null),
    )
  })

  test('who waits for a lock of a transaction goes on when it ends, and none stays held', async () => {
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 6 }, () =>
        transaction(resources.db, async (tx) => {
          await tx.raw(`select pg_advisory_xact_lock(hashtext('pooler'))`)
          most = Math.max(most, (inside += 1))
          await tx.raw('select pg_sleep(0.005)')
          inside -= 1
        }),
      ),
    )
    expect(most).toBe(1)
    const { rows } = await database.resources.ownerPool.query(
      `select 1 from pg_locks where locktype = 'advisory' and database = (
         select oid from pg_database where datname = current_database())`,
    )
    expect(rows).toEqual([])
  })

  test('what another process changes is heard past the pooler, and shown', async () => {
    const { app } = testApp(resources)
    expect((await request(app).get('/help')).text).not.toContain('升级到六点')
    await database.resources.ownerPool.query(
      `insert into settings (name, value, note)
       values ('maintenance', '{"mode": "read-only", "message": "升级到六点"}', '维护开关和说明')`,
    )
    await expect.poll(async () => (await request(app).get('/help')).text).toContain('升级到六点')
    await database.resources.ownerPool.query(`delete from settings where name = 'maintenance'`)
    await expect
      .poll(async () => (await request(app).get('/help')).text)
      .not.toContain('升级到六点')
  })

  test('a job is left through the pooler in its transaction, and done past it', async () => {
    await anApplication(resources).filedBy('zhaxiduojie').accepted()
    const { ownerPool, log } = database.resources
    const jobs = modules.flatMap((one) => one.jobs).map((one) => ({ ...one, schedule: null }))
    const context = () => contextFor({ ...resources, db: database.db }, system)
    const worker = await runWorker({ pool: ownerPool, jobs, context, log })
    const drawn = () => resources.db('documents').whereNotNull('fileKey')
    await expect.poll(async () => (await drawn()).length, { timeout: 15_000 }).toBeGreaterThan(0)
    await worker.stop()
  })

  test('whoever signs in as somebody else is refused', async () => {
    const { connection, vault } = database.resources
    const owner = connect({ connection, role: null, poolSize: 1, vault }, pageLimits, 'pooler')
    await expect(owner.raw('select 1')).rejects.toThrow('yizhan_app')
    await owner.destroy()
  })
})

/** It does not run as root; where the server listens on a socket, its folder is for the server's own user. */
function readerOf(host: string): string {
  if (!fs.existsSync(host)) return 'nobody'
  return spawnSync('id', ['-nu', String(fs.statSync(host).uid)])
    .stdout.toString()
    .trim()
}

async function untilItAnswers(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}
