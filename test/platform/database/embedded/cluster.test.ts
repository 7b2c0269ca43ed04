// The embedded database comes up with its data, whatever state the last run has left it in.
import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ClusterError } from '../../../../src/platform/database/embedded/cluster-error.ts'
import { ensureCluster } from '../../../../src/platform/database/embedded/cluster.ts'
import { aFolder, aStarter, kill, leaveNothing, processesOf, query, start } from './support.ts'

const asRoot = process.geteuid?.() === 0

// A machine that is busy with other work takes its time to start servers.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder = ''

beforeEach(async () => {
  folder = await aFolder()
})

afterEach(() => leaveNothing(folder))

describe('a start', () => {
  test('makes the cluster, and the next one finds its data again', async () => {
    const first = await start(folder)
    expect(first).toMatchObject({ created: true, adopted: false })
    expect(await query(first, 'show timezone')).toEqual([{ TimeZone: 'UTC' }])
    await query(first, 'create table kept as select 7 as n')
    await query(first, 'create extension pg_trgm')
    const [row] = await query(first, `select show_trgm('身份证') as trigrams`)
    expect(row).toHaveProperty('trigrams', expect.arrayContaining([expect.any(String)]))
    await Promise.all([first.stop(), first.stop()])
    expect(processesOf(folder)).toEqual([])
    await first.stop()

    const second = await start(folder)
    expect(second).toMatchObject({ created: false, adopted: false })
    expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }])
    await second.stop()
  })

  test('is durable unless told otherwise, also in a long and awkward path', async () => {
    const awkward = join(folder, `青海 'one' "two" $three ${'x'.repeat(80)}`)
    const options = { folder: awkward, databaseName: 'hall', durable: true, log: () => {} }
    const cluster = await ensureCluster({ ...options, maxConnections: 31 })
    expect(cluster.connection.host).toMatch(/^\/tmp\/yizhan-/)
    expect(await query(cluster, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await query(cluster, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
    expect(await query(cluster, 'show max_connections')).toEqual([{ max_connections: '31' }])
    expect(await query(cluster, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(await ensureCluster(options)).toMatchObject({ adopted: true })
    await cluster.stop()
    await rm(cluster.connection.host, { recursive: true })
  })

  test('by four processes at once makes one server', async () => {
    const starters = [1, 2, 3, 4].map(() => aStarter(folder))
    const reports = await Promise.all(starters.map(({ report }) => report))
    expect(reports.map(({ adopted }) => adopted).sort()).toEqual([false, true, true, true])
    expect(reports.filter(({ created }) => created)).toHaveLength(1)
    await Promise.all(starters.map((starter) => kill(starter.process)))
    await (await start(folder)).stop()
  })
})

describe('a folder that cannot be used is told in one sentence', () => {
  test.skipIf(!asRoot)('when it belongs to another user', async () => {
    const [theirs, mine] = [1, 65534]
    await chown(folder, theirs, theirs)
    const { name, message } = await aStarter(folder, { uid: mine }).report
    expect(name).toBe('ClusterError')
    expect(message).toMatch(
      /^数据目录 \S+ 属于用户 daemon，当前用户 nobody 无法使用；请换 DATA_DIR/,
    )
    expect(message).not.toContain('\n')

    await chmod(folder, 0o777)
    await mkdir(join(folder, 'data'))
    expect((await aStarter(folder, { uid: mine }).report).message).toContain('属于用户 root')
  })

  test('when it was made by another major version', async () => {
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'PG_VERSION'), '15\n')
    await expect(start(folder)).rejects.toThrow(
      /由 PostgreSQL 15 建立，本程序内置的是 PostgreSQL 17/,
    )
  })

  test('when it holds files that are no database, which are kept', async () => {
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'letter.txt'), 'dear')
    await expect(start(folder)).rejects.toThrow(ClusterError)
    expect(await readdir(join(folder, 'data'))).toEqual(['letter.txt'])
  })

  test('when a file is in the way', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(start(join(folder, 'file', 'below'))).rejects.toThrow(/^无法在数据目录/)
  })

  test('and the end of the log when the server refuses', async () => {
    const cluster = await start(folder)
    await cluster.stop()
    await writeFile(join(cluster.dataFolder, 'postgresql.conf'), 'no_such_setting = 1\n')
    await expect(start(folder)).rejects.toThrow(/未能启动.*\n.*no_such_setting/s)
  })
})

describe.skipIf(!asRoot)('root', () => {
  test('moves a new cluster out of a closed folder, and finds it again', async () => {
    await chmod(folder, 0o700)
    const inside = join(folder, 'var')
    const first = await start(inside)
    expect(first.dataFolder).toMatch(/^\/var\/lib\/yizhan-database-/)
    await first.stop()
    const second = await start(inside)
    expect(second).toMatchObject({ created: false, dataFolder: first.dataFolder })
    await second.stop()
    await rm(join(first.dataFolder, '..'), { recursive: true })
  })

  test('keeps to the account that owns the cluster, and adopts an unknown one', async () => {
    const first = await start(folder)
    await first.stop()
    execFileSync('chown', ['-R', '1:1', first.dataFolder])
    const second = await start(folder)
    expect(second.server.account?.name).toBe('daemon')
    await second.stop()
    execFileSync('chown', ['-R', '54321:54321', first.dataFolder])
    const third = await start(folder)
    expect(third.server.account).toEqual(first.server.account)
    await third.stop()
  })
})
