// kill -9 at random moments while people file: web processes, the worker, the database. Whoever was told that
// his application is filed finds it there, once and whole; whoever was not told may simply send again.
// RUSH=long plays three minutes at two hundred submissions a minute.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '../../src/audit/index.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { useDatabase } from '../support/database.ts'
import { draftsOf, filerAt, halvesOf } from '../support/filing.ts'
import type { Draft, Filer } from '../support/filing.ts'
import { freePort, hallProcess, workerProcess } from '../support/hall-process.ts'
import { testResources } from '../support/resources.ts'
import { copyServer } from '../support/server-copy.ts'
import type { ServerCopy } from '../support/server-copy.ts'

const long = process.env['RUSH'] === 'long'
const people = long ? 40 : 8
const each = long ? 15 : 4
const pause = 300
const betweenKills = long ? 9000 : 2500

let server: ServerCopy | null = null
let resources: Resources
let ports: readonly number[]
let drafts: readonly Draft[]
let filer: Filer
const running = new Map<string, ChildProcess>()

beforeAll(async () => {
  const database = await useDatabase()
  server = await copyServer(database.connection, 'own')
  if (server === null) {
    process.stderr.write('NO SECOND SERVER: the data folder of the database cannot be read here.\n')
    return
  }
  resources = testResources(server.connection)
  ports = [await freePort(), await freePort()]
  drafts = await draftsOf(resources, people, each)
  filer = filerAt(ports)
  await Promise.all(['web 0', 'web 1', 'worker'].map(start))
}, 600_000)

let isOver = false

afterAll(async () => {
  isOver = true
  for (const child of running.values()) child.kill('SIGKILL')
  await (resources as Resources | undefined)?.close()
  await server?.close()
})

test(
  'what was acknowledged is there once and whole, whatever was killed',
  async (context) => {
    if (server === null) return context.skip()
    const acknowledged = new Map<string, number>()
    const killed: string[] = []
    const told = { again: 0 }
    const began = Date.now()
    const filing = Promise.all(
      drafts.map(async (draft, at) => {
        await delay(at * pause)
        const asked = Date.now()
        told.again += await filer.file(draft)
        acknowledged.set(draft.id, (Date.now() - asked) / 1000)
      }),
    )
    const over = filing.then(() => true)
    for (let turn = 0; !(await Promise.race([over, delay(betweenKills, false)])); turn++) {
      // On a slow machine nobody would get up again between two of them.
      if (!long && turn >= victims.length) break
      const victim = victims[turn % victims.length] ?? 'worker'
      killed.push(victim)
      await strike(victim)
    }
    await filing
    expect(new Set(killed).size).toBe(long ? 4 : new Set(victims.slice(0, killed.length)).size)
    expect(filer.unexpected).toEqual([])
    expect(acknowledged.size).toBe(drafts.length)
    expect(await halvesOf(resources, drafts)).toEqual([])
    const proof = await verify(resources.db)
    expect(proof.breaks).toEqual([])
    expect(proof.breakCount).toBe(0)
    process.stderr.write(
      `${drafts.length} filed in ${Math.round((Date.now() - began) / 1000)} s, ` +
        `${killed.length} killed, ${told.again} sent again, at most ${slowest(acknowledged)} s for one\n`,
    )
  },
  long ? 600_000 : 120_000,
)

/** The database falls most often: it is what everything rests on. */
const victims = ['web 0', 'database', 'worker', 'web 1', 'database'] as const

async function strike(victim: string): Promise<void> {
  if (victim === 'database') {
    await server?.kill()
    await server?.start()
    return
  }
  const child = running.get(victim)
  if (child !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  // Whoever runs it starts it again; that takes seconds in which the others answer.
  void startAgain(victim)
}

/** Where the database is away it ends at once, and is started once more. */
async function startAgain(name: string): Promise<void> {
  while (!isOver) {
    try {
      return await start(name)
    } catch {
      await delay(500)
    }
  }
}

async function start(name: string): Promise<void> {
  const at = name === 'web 1' ? 1 : 0
  const made = name === 'worker' ? workerProcess(resources) : hallProcess(resources, ports[at] ?? 0)
  running.set(name, await made)
}

const slowest = (acknowledged: ReadonlyMap<string, number>) =>
  Math.max(...acknowledged.values()).toFixed(1)
