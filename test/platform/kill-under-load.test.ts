// kill -9 at random moments while people file: web processes, the worker, the database. Whoever was told that
// his application is filed finds it there, once and whole; whoever was not told may simply send again.
// RUSH=long plays three minutes at two hundred submissions a minute.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '../../src/audit/index.ts'
import { fieldsOf, opening, sending } from '../../src/commands/bench/forms-of-page.ts'
import { visitorOf } from '../../src/commands/bench/load.ts'
import type { Answer, Visit } from '../../src/commands/bench/load.ts'
import { signIn } from '../../src/commands/bench/sign-in.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import { freePort, hallProcess, workerProcess } from '../support/hall-process.ts'
import { testResources } from '../support/resources.ts'
import { copyServer } from '../support/server-copy.ts'
import type { ServerCopy } from '../support/server-copy.ts'

const long = process.env['RUSH'] === 'long'
const people = long ? 40 : 8
const each = long ? 15 : 4
const pause = 300
const betweenKills = long ? 9000 : 2500
/** How long somebody waits for an answer before he sends again. */
const patience = 8000

let server: ServerCopy | null = null
let resources: Resources
let ports: readonly number[]
let drafts: readonly Draft[]
const running = new Map<string, ChildProcess>()

interface Draft {
  readonly id: string
  readonly username: string
}

beforeAll(async () => {
  const database = await useDatabase()
  server = await copyServer(database.connection, 'own')
  if (server === null) {
    process.stderr.write('NO SECOND SERVER: the data folder of the database cannot be read here.\n')
    return
  }
  resources = testResources(server.connection)
  ports = [await freePort(), await freePort()]
  drafts = await drafted()
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
        told.again += await file(draft)
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
    expect(unexpected).toEqual([])
    expect(acknowledged.size).toBe(drafts.length)
    expect(await halves()).toEqual([])
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

async function drafted(): Promise<readonly Draft[]> {
  const { rows } = await resources.db.raw<{ rows: { username: string }[] }>(
    `select username from accounts where kind = 'person' and demonstration order by id limit ?`,
    [people],
  )
  const matters = await resources
    .db('matters')
    .where({ status: 'published' })
    .orderBy('code')
    .pluck('code')
  const made = await Promise.all(
    rows.map(async ({ username }) => {
      const own: Draft[] = []
      for (const code of matters) {
        if (own.length === each) break
        const draft = await anApplication(resources)
          .of(code)
          .filedBy(username)
          .at(new Date())
          .drafted()
          .catch(() => null)
        if (draft !== null) own.push({ id: draft.id, username })
      }
      return own
    }),
  )
  // One after the other of each person, as they come at a window.
  return Array.from({ length: each }, (_, at) => made.map((own) => own[at])).flatMap((row) =>
    row.filter((one) => one !== undefined),
  )
}

const unexpected: string[] = []
const cookies = new Map<string, Promise<string>>()

/** Sends until it is acknowledged; gives how often it was sent again. */
async function file({ id, username }: Draft): Promise<number> {
  for (let again = 0; ; again++) {
    const web = visitorOf(ports[(again + Number(id)) % 2] ?? 0, 2)
    const ask = (visit: Visit): Promise<Answer> =>
      Promise.race([web.ask(visit), delay(patience).then(() => Promise.reject(new Error('slow')))])
    try {
      const known = cookies.get(username) ?? signIn(ask, '/login', username)
      cookies.set(username, known)
      const cookie = await known
      const check = await ask(opening(`/applications/${id}/check`, cookie))
      if (check.status !== 200) throw new Error(String(check.status))
      const fields = fieldsOf(check.text, `/applications/${id}/submission`)
      fields.set('declared', 'yes')
      const sent = await ask(sending(`/applications/${id}/submission`, cookie, fields))
      if (sent.status === 303 && /\/receipt/.test(sent.headers.location ?? '')) return again
      throw new Error(`${sent.status} ${sent.headers.location ?? ''}`)
    } catch (fault) {
      const { message } = fault as Error
      if (!mayHappen.test(message)) unexpected.push(`${id}: ${message}`)
      // A sign-in that failed is tried again.
      await cookies.get(username)?.catch(() => cookies.delete(username))
      await delay(300)
    } finally {
      web.close()
    }
  }
}

/**
 * What a killed process or database may cost: a line, a page that says so, and a token, when two pages that
 * were opened at once right after signing in each made one.
 */
const mayHappen =
  /^(?:503|403|slow|connect|read|write|socket|aborted|no form for .login)|could not sign in: 503/

/** Applications of which anything is missing, doubled or left over. */
async function halves(): Promise<readonly unknown[]> {
  const { rows } = await resources.db.raw<{ rows: unknown[] }>(
    `select a.id, a.status, a.number, s.steps, e.entries, n.same
     from applications a,
       lateral (select count(*) as steps from application_steps
         where application_id = a.id and action = 'submit') s,
       lateral (select count(*) as entries from audit_entries
         where application_id = a.id and action = 'applications.submit' and outcome = 'done') e,
       lateral (select count(*) as same from applications o where o.number = a.number) n
     where a.id = any(?)
       and (a.status = 'draft' or a.number is null or s.steps <> 1 or e.entries <> 1 or n.same <> 1)`,
    [drafts.map(({ id }) => id)],
  )
  return rows
}

const slowest = (acknowledged: ReadonlyMap<string, number>) =>
  Math.max(...acknowledged.values()).toFixed(1)
