// The hall through PgBouncer, the real one, in transaction mode: many connections of ours on two of the
// server's, each transaction on whichever is free. Where the program is not installed this says so.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../../src/platform/database/connect.ts'
import { pageLimits } from '../../../src/platform/database/limits.ts'
import { publishedChanges } from '../../../src/platform/database/published-changes.ts'
import { rememberOn } from '../../../src/platform/database/remembered.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { testApp } from '../../support/app.ts'
import { anApplication } from '../../support/builders/application.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'

const isThere = spawnSync('pgbouncer', ['--version']).status === 0
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
    const asWhom = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
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
    resources = { ...database.resources, db, sessionPool, changes }
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

  test('whoever signs in as somebody else is refused', async () => {
    const { connection, vault } = database.resources
    const owner = connect({ connection, role: null, poolSize: 1, vault }, pageLimits, 'pooler')
    await expect(owner.raw('select 1')).rejects.toThrow('yizhan_app')
    await owner.destroy()
  })
})

async function untilItAnswers(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(connection)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt === 50) throw error
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
