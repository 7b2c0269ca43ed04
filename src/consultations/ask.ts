// Asks several departments at once: one transaction, each with its own question and term.
import { awaitOpinions, lockApplication, mayStep } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Status } from '../workflow/index.ts'
import { groundOf } from './queries/ground-of.ts'
import { requestDays } from './rules/due.ts'
import type { ReadRequest } from './rules/request.ts'
import { consultationsOf, insertConsultation, ruleFor } from './store.ts'

export type AskRefusal =
  'not-found' | 'not-yours' | 'not-now' | 'already-asked' | 'own-department' | 'nothing'

export interface Asking {
  readonly requests: readonly ReadRequest[]
  /** What all of them are shown of the application. */
  readonly showsAnswers: boolean
  readonly materialNumbers: readonly number[]
}

/** Accepted and not decided: while the facts are weighed. */
export const consultable: readonly Status[] = ['examining', 'suspended', 'verifying', 'approving']

/** The ids of the requests. */
export function ask(
  ctx: Context,
  applicationId: string,
  asking: Asking,
): Promise<Result<readonly string[], AskRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, applicationId)
    if (application === null) return refuse('not-found')
    const { actor } = ctx
    if (actor.kind !== 'staff' || !mayStep(actor, application)) return refuse('not-yours')
    if (!consultable.includes(application.status)) return refuse('not-now')
    if (asking.requests.length === 0) return refuse('nothing')
    const own = asking.requests.some((one) => one.departmentId === actor.seat.departmentId)
    if (own) return refuse('own-department')
    // The application is held, so nobody asks beside us between this look and the rows below.
    const open = (await consultationsOf(tx, application.id)).filter((one) => one.status === 'open')
    const again = asking.requests.some(({ departmentId }) =>
      open.some((one) => one.departmentId === departmentId),
    )
    if (again) return refuse('already-asked')
    const ids: string[] = []
    for (const request of asking.requests) {
      ids.push(await send(tx, { ...ctx, actor }, { application, asking, request }))
    }
    const mandatory = asking.requests.filter((request) => request.mandatory).length
    if (mandatory > 0) await awaitOpinions(tx, application.id, mandatory)
    return ok(ids)
  })
}

interface Sending {
  readonly application: Application
  readonly asking: Asking
  readonly request: ReadRequest
}

async function send(
  tx: Tx,
  ctx: Context & { readonly actor: Staff },
  { application, asking, request }: Sending,
): Promise<string> {
  const { actor } = ctx
  const { showsAnswers, materialNumbers } = asking
  const { departmentId, question, termDays, mandatory } = request
  const calendar = await calendarOfRegion(tx, application.regionPath)
  const { silence, reminderDays } = await ruleFor(tx, application.matterId)
  const days = requestDays(ctx.today, termDays, reminderDays, (from, count) =>
    addWorkingDays(calendar, from, count),
  )
  const clockGround = await groundOf(tx, application)
  const id = await insertConsultation(tx, {
    ...{ applicationId: application.id, departmentId, question, mandatory },
    askingDepartmentId: actor.seat.departmentId,
    askedByAccountId: actor.accountId,
    askedByName: actor.name,
    ...{ showsAnswers, materialNumbers, silence, clockGround, termDays, ...days },
    askedAt: ctx.now,
    askedOn: ctx.today,
  })
  if (id === null) throw new Error(`department ${departmentId} is asked already`)
  await record(tx, ctx, {
    action: 'consultations.ask',
    subjectType: 'consultation',
    subjectId: id,
    applicationId: application.id,
    after: { departmentId, dueOn: days.dueOn, mandatory, silence, clockGround, materialNumbers },
  })
  return id
}
