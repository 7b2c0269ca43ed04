// What acts and files make of the commitments of an application: terms begin with acceptance and with the
// decision, a paper that came settles its promise, and the application knows how many are still to come.
import { beginTerms, commitmentsOf, settle } from '../commitments/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Action } from '../workflow/index.ts'
import { awaited, openLater } from './rules/papers-awaited.ts'
import type { Consequences } from './consequences.ts'
import { updateApplication } from './store.ts'

const mattering: ReadonlySet<Action> = new Set(['submit', 'accept', 'deem-accepted', 'grant'])
const ending: ReadonlySet<Action> = new Set(['terminate', 'withdraw', 'deny', 'confirm-refusal'])

/** After a move: `changes` are those of the move, already written. */
export async function followMove(
  tx: Tx,
  ctx: Context,
  { application, move: { action }, changes, folder: { commitments: all } }: Consequences,
): Promise<void> {
  if (!mattering.has(action) && !(ending.has(action) && application.papersAwaited > 0)) return
  if (all.length === 0) return
  if (action === 'accept' || action === 'deem-accepted') {
    const begins = changes.acceptedOn ?? ctx.today
    const calendar = await calendarOfRegion(tx, application.regionCode)
    await beginTerms(tx, openLater(all), null, (days) => addWorkingDays(calendar, begins, days))
  }
  if (action === 'grant') {
    const promises = all.filter(({ kind, outcome }) => kind === 'instead' && outcome === null)
    const calendar = await calendarOfRegion(tx, application.regionCode)
    const department = application.handlingDepartmentId
    await beginTerms(tx, promises, department, (days) => addWorkingDays(calendar, ctx.today, days))
  }
  if (action === 'terminate') {
    // A promise is broken by its own day alone, not by a correction that did not come.
    const broken = openLater(all).filter(({ dueOn }) => dueOn !== null && dueOn < ctx.today)
    for (const { id } of broken) {
      await settle(tx, id, { outcome: 'overdue', at: ctx.now, by: null, note: null })
    }
  }
  await countAwaited(tx, application.id, ending.has(action))
}

/** 补交: the paper of this number has come. */
export async function paperCame(
  tx: Tx,
  ctx: Context,
  applicationId: string,
  materialNumber: number,
): Promise<void> {
  const all = await commitmentsOf(tx, applicationId)
  const promised = openLater(all).find((one) => one.materialNumber === materialNumber)
  if (promised === undefined) return
  await settle(tx, promised.id, { outcome: 'handed-in', at: ctx.now, by: null, note: null })
  await countAwaited(tx, applicationId, false)
}

/** What the guard of the decision and the timer look at. */
export async function countAwaited(tx: Tx, applicationId: string, ended: boolean): Promise<void> {
  const all = await commitmentsOf(tx, applicationId)
  const none = { papersAwaited: 0, papersDueOn: null }
  await updateApplication(tx, applicationId, ended ? none : awaited(all))
}
