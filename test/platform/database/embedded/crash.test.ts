// What a crash leaves behind never keeps the next start from finding the data.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aFolder,
  aStarter,
  eventually,
  kill,
  leaveNothing,
  postmasterPid,
  processesOf,
  query,
  start,
} from './support.ts'

// A machine that is busy with other work takes its time to start servers.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder = ''

beforeEach(async () => {
  folder = await aFolder()
})

afterEach(() => leaveNothing(folder))

describe('after a kill -9', () => {
  test('the next start adopts the server, and recovers if that was killed too', async () => {
    const starter = aStarter(folder)
    expect(await starter.report).toEqual({ created: true, adopted: false })
    await kill(starter.process)
    const adopted = await start(folder)
    expect(adopted.adopted).toBe(true)
    await query(adopted, 'create table kept as select generate_series(1, 519) as n')
    await query(adopted, 'checkpoint')

    process.kill(await postmasterPid(folder), 'SIGKILL')
    const recovered = await start(folder)
    expect(recovered.adopted).toBe(false)
    const count = 'select count(*)::int as n from kept'
    expect(await query(recovered, count)).toEqual([{ n: 519 }])
    await recovered.stop()
  })

  test('in the middle of initdb the next start begins anew', async () => {
    const starter = aStarter(folder)
    await eventually(async () => (await readdir(folder)).some((name) => /^data\.draft-/.test(name)))
    await eventually(() => processesOf(folder).length > 1)
    await kill(starter.process)
    const cluster = await start(folder)
    expect(cluster.created).toBe(true)
    await cluster.stop()
  })

  test('the watchdog stops the server', async () => {
    const starter = aStarter(folder, { watched: true })
    await starter.report
    await kill(starter.process)
    await eventually(() => processesOf(folder).length === 0)
    const log = await readFile(join(folder, 'server.log'), 'utf8')
    expect(log).toContain('database system is shut down')
  })
})

describe('what a crash leaves behind', () => {
  test('a pid file whose number is now a stranger is seen through', async () => {
    const first = await start(folder)
    const { uid, gid } = first.server.account ?? {}
    const pidFile = join(first.dataFolder, 'postmaster.pid')
    const socketLock = join(first.connection.host, '.s.PGSQL.5432.lock')
    const left = [await readFile(pidFile, 'utf8'), await readFile(socketLock, 'utf8')] as const
    const oldPid = String(await postmasterPid(folder))
    await first.stop()
    const ids = uid === undefined || gid === undefined ? {} : { uid, gid }
    const stranger = spawn('sleep', ['60'], { ...ids, stdio: 'ignore', cwd: '/' })
    await writeFile(pidFile, left[0].replace(oldPid, String(stranger.pid)))
    await writeFile(socketLock, left[1].replace(oldPid, String(stranger.pid)))
    const second = await start(folder)
    expect(second.adopted).toBe(false)
    expect(stranger.exitCode).toBeNull()
    await kill(stranger)
    await second.stop()
  })

  test('the lock of a dead process is broken, even if a stranger now bears its number', async () => {
    const lock = join(folder, 'start.lock')
    const dead = spawn('true')
    await once(dead, 'exit')
    await writeFile(lock, `${dead.pid} x`)
    await (await start(folder)).stop()

    await writeFile(lock, `${process.pid} x`)
    await utimes(lock, 1_700_000_000, 1_700_000_000)
    await (await start(folder)).stop()
    expect(await readdir(folder)).not.toContain('start.lock')
  })
})
