// Back to a second of yesterday with pgBackRest, the real one, and the shipped settings: what was filed before
// is there and proven, what came after is not. Takes a minute and the real programs: FAULTS=1 asks for it.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../src/audit/index.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { until } from '../../support/database-pair.ts'
import { anApplication } from '../../support/builders/application.ts'
import { freePort } from '../../support/hall-process.ts'
import { testResources } from '../../support/resources.ts'
import { seedForTests } from '../../support/seeded.ts'
import { accountOfServer, installedServer } from '../../support/server-account.ts'

const isAsked = process.env['FAULTS'] !== undefined
const programs = isAsked ? installedServer(['pgbackrest']) : null
if (isAsked && programs === null) {
  process.stderr.write('NO PGBACKREST: going back to a point in time is skipped.\n')
}
const shipped = path.resolve(import.meta.dirname, '../../../.docker/pgbackrest.conf')

describe.skipIf(programs === null)('back to a point in time', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-time-'))
  const data = path.join(folder, 'data')
  const config = path.join(folder, 'pgbackrest.conf')
  const lent = accountOfServer()
  let port: number
  let resources: Resources

  const run = (program: string, ...parameters: readonly string[]) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' }
    const done = spawnSync(program, parameters, { ...lent, cwd: '/', env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${program}: ${done.stdout}${done.stderr}`)
  }
  const server = (name: string, ...parameters: readonly string[]) =>
    run(path.join(programs ?? '', name), '-D', data, ...parameters)
  const pgbackrest = (...parameters: readonly string[]) =>
    run('pgbackrest', `--config=${config}`, '--stanza=yizhan', ...parameters)
  const start = () =>
    server('pg_ctl', '-w', '-t', '60', '-l', path.join(folder, 'server.log'), 'start')

  beforeAll(async () => {
    port = await freePort()
    const settings = fs
      .readFileSync(shipped, 'utf8')
      .replace('/var/lib/pgbackrest', path.join(folder, 'repository'))
      .replace('/var/lib/postgresql/yizhan', data)
      .replace('5432', String(port))
      .replace('/var/run/postgresql', folder)
    fs.writeFileSync(config, `${settings}\n[global:archive-push]\nlog-path=${folder}\n`)
    fs.appendFileSync(config, `[global:backup]\nlog-path=${folder}\nlock-path=${folder}/lock\n`)
    if ('uid' in lent) spawnSync('chown', ['-R', `${lent.uid}:${lent.gid}`, folder])
    server('initdb', '-E', 'UTF8', '--locale=C.UTF-8', '-U', 'postgres', '-A', 'trust')
    const archived = `pgbackrest --config=${config} --stanza=yizhan archive-push %p`
    fs.appendFileSync(
      path.join(data, 'postgresql.conf'),
      [
        ...[`port = ${port}`, `listen_addresses = ''`, `unix_socket_directories = '${folder}'`],
        ...['archive_mode = on', `archive_command = '${archived}'`, 'max_connections = 100'],
      ].join('\n'),
    )
    start()
    pgbackrest('--no-online', 'stanza-create')
    resources = testResources({ host: folder, port, user: 'postgres', database: 'postgres' })
    await seedForTests(resources)
  }, 300_000)

  afterAll(async () => {
    await (resources as Resources | undefined)?.close()
    spawnSync(path.join(programs ?? '', 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], lent)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  })

  test('what was filed before is there and proven, what came after is not', async () => {
    pgbackrest('backup')
    const before = await anApplication(resources).submitted()
    await delay(1500)
    const { rows } = await resources.ownerPool.query<{ now: string }>('select now()::text as now')
    await delay(1500)
    const after = await anApplication(resources).filedBy('lina').submitted()
    await resources.ownerPool.query('select pg_switch_wal()')
    const { connection } = resources
    await resources.close()
    server('pg_ctl', '-w', '-m', 'fast', 'stop')
    const asked = Date.now()
    pgbackrest(
      ...['--delta', '--type=time', `--target=${rows[0]?.now}`, '--target-action=promote'],
      'restore',
    )
    start()
    resources = testResources(connection)
    await until('end of the recovery', async () => {
      const said = await resources.ownerPool.query<{ still: boolean }>(
        'select pg_is_in_recovery() as still',
      )
      return said.rows[0]?.still === false
    })
    const ids = await resources.db('applications').whereIn('id', [before.id, after.id]).pluck('id')
    process.stderr.write(`back after ${((Date.now() - asked) / 1000).toFixed(1)} s\n`)
    expect(ids.map(String)).toEqual([before.id])
    const proof = await verify(resources.db)
    expect(proof.breaks).toEqual([])
    expect(proof.breakCount).toBe(0)
  }, 200_000)
})
