// Many at once on a real database: clerks press the same buttons, applicants withdraw under their hands,
// the bulk worker runs. No step is doubled or lost, and nobody is shown a deadlock.
// RUSH=long plays fifty clerks and two hundred applicants for two minutes.
import { beforeAll, expect, test } from 'vitest'
import { loadActor, staffOf } from '../../src/accounts/index.ts'
import { advance, claim } from '../../src/applications/index.ts'
import { openFile } from '../../src/applications/open-file.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { noDetails } from '../../src/workflow/index.ts'
import type { Action } from '../../src/workflow/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

const long = process.env['RUSH'] === 'long'
const lasting = long ? 120_000 : 8_000
const clerks = long ? 50 : 12
const citizens = long ? 200 : 20
const usernames = ['zhaxiduojie', 'lina']

let database: TestDatabase
let filed: readonly FiledApplication[]
let staff: readonly Actor[]

beforeAll(async () => {
  database = await useDatabase()
  const made: FiledApplication[] = []
  for (const username of usernames) {
    made.push(await anApplication(database.resources).filedBy(username).in('632722').submitted())
  }
  filed = made
  const handlingDepartmentId = (await made[0]?.row())?.handlingDepartmentId ?? null
  const members = await staffOf(database.db, handlingDepartmentId ?? '')
  staff = await Promise.all(
    members.map(({ accountId }) => loadActor(database.db, accountId, handlingDepartmentId)),
  )
}, 120_000)

const actions: readonly Action[] = ['accept', 'pass', 'request-extension', 'send-back', 'grant']

test(
  'no step is doubled or lost and no deadlock is shown',
  async () => {
    const until = Date.now() + lasting
    const faults: unknown[] = []
    let moved = 0
    let tried = 0
    const rush = async (work: (turn: number) => Promise<boolean>, from: number) => {
      for (let turn = from; Date.now() < until; turn++) {
        tried += 1
        try {
          if (await work(turn)) moved += 1
        } catch (fault) {
          faults.push(fault)
        }
      }
    }
    await Promise.all([
      ...Array.from({ length: clerks }, (_, at) => rush(clerkActs, at)),
      ...Array.from({ length: citizens }, (_, at) => rush(citizenActs, at)),
    ])
    expect(faults.map(String)).toEqual([])
    expect(tried).toBeGreaterThan(clerks + citizens)
    const doubled = await database.db.raw<{ rows: unknown[] }>(
      `select application_id, from_status, sequence from (
         select application_id, sequence, from_status,
           lag(to_status) over (partition by application_id order by sequence) as before
         from application_steps where application_id = any(?)) s
       where before is not null and before <> from_status`,
      [filed.map(({ id }) => id)],
    )
    expect(doubled.rows).toEqual([])
    for (const one of filed) {
      const steps = await database
        .db('applicationSteps')
        .where({ applicationId: one.id })
        .orderBy('sequence')
        .select('sequence', 'toStatus')
      expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_, at) => at + 1))
      expect(steps.at(-1)?.toStatus).toBe((await one.row()).status)
    }
    const entries = await database.db.raw<{ rows: { done: number }[] }>(
      `select count(*)::int as done from audit_entries where outcome = 'done'
         and application_id = any(?) and action = any(?)`,
      [filed.map(({ id }) => id), [...actions, 'withdraw'].map((one) => `applications.${one}`)],
    )
    expect(entries.rows[0]?.done).toBe(moved)
  },
  lasting + 60_000,
)

/** Looks, claims, and presses one button or another without looking again. */
async function clerkActs(turn: number): Promise<boolean> {
  const actor = staff[turn % staff.length]
  const one = filed[turn % filed.length]
  if (actor === undefined || one === undefined) return false
  const ctx = contextFor(database.resources, actor, one.now)
  await openFile(ctx, one.id, 'file')
  if (turn % 5 === 0) await claim(ctx, one.id)
  const action = actions[turn % actions.length] ?? 'accept'
  const input = { request: { action, comment: '同意', details: noDetails }, details: {} }
  const revision = turn % 2 === 0 ? null : (await one.row()).revision
  return (await advance(ctx, one.id, { ...input, revision })).ok
}

/** Reads his own; late in the rush, withdraws. */
async function citizenActs(turn: number): Promise<boolean> {
  const one = filed[turn % filed.length]
  if (one === undefined) return false
  const ctx = one.applicantContext()
  await openFile(ctx, one.id, 'file')
  if (turn % 400 !== 399) return false
  const request = { action: 'withdraw', comment: '', details: noDetails } as const
  return (await advance(ctx, one.id, { request, details: {}, revision: null })).ok
}
