// The machine of the primary loses power while people file: Patroni makes the other one the primary, and
// whoever was told that his application is filed finds it there, once and whole. Takes minutes and the real
// programs: FAULTS=1 asks for it.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/audit/index.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { databasePair, installedPair, until } from '../support/database-pair.ts'
import type { DatabasePair, Node } from '../support/database-pair.ts'
import { draftsOf, filerAt, halvesOf } from '../support/filing.ts'
import { freePort, hallProcess, workerProcess } from '../support/hall-process.ts'
import { testResources } from '../support/resources.ts'
import { seedForTests } from '../support/seeded.ts'

const isAsked = process.env['FAULTS'] !== undefined
const programs = isAsked ? installedPair() : null
if (isAsked && programs === null) {
  process.stderr.write('NO PATRONI, etcd or HAProxy: the fail-over is skipped.\n')
}

describe.skipIf(programs === null)('a fail-over under load', () => {
  let pair: DatabasePair
  let resources: Resources
  let ports: readonly number[]
  const running: ChildProcess[] = []

  beforeAll(async () => {
    pair = await databasePair(programs ?? '')
    resources = testResources(pair.connection)
    await seedForTests(resources)
    ports = [await freePort(), await freePort()]
    for (const port of ports) running.push(await hallProcess(resources, port))
    running.push(await workerProcess(resources))
  }, 300_000)

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL')
    await (resources as Resources | undefined)?.close()
    await (pair as DatabasePair | undefined)?.close()
  }, 60_000)

  test('nothing that was acknowledged is lost, and the other serves on', async () => {
    const drafts = await draftsOf(resources, 8, 5)
    const filer = filerAt(ports)
    const acknowledged: number[] = []
    const filing = Promise.all(
      drafts.map(async (draft, at) => {
        await delay(at * 300)
        await filer.file(draft)
        acknowledged.push(Date.now())
      }),
    )
    await until('acknowledgement', () => Promise.resolve(acknowledged.length > 5))
    const first = (await pair.leader()) as Node
    pair.fell(first)
    const fell = Date.now()
    const before = acknowledged.length
    await until('page that says so', async () => (await statusOf(ports[0] ?? 0)) === 503)
    await filing
    const second = await pair.leader()
    expect(second?.name).not.toBe(first.name)
    expect(filer.unexpected).toEqual([])
    expect(acknowledged).toHaveLength(drafts.length)
    expect(await halvesOf(resources, drafts)).toEqual([])
    const proof = await verify(resources.db)
    expect(proof.breaks).toEqual([])
    const silence = ((acknowledged[before] ?? 0) - fell) / 1000
    process.stderr.write(
      `${drafts.length} filed, ${before} of them before the fall; the next acknowledged after ${silence.toFixed(1)} s\n`,
    )
    // What fell comes back as the one that follows.
    pair.rise(first)
    await until('second follower', () => pair.follows(first))
  }, 300_000)
})

async function statusOf(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  return answer?.status ?? 0
}
