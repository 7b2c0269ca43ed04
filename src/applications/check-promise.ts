// 核查承诺: after the decision a clerk of the department notes whether a promise was true. One that was not
// has the revocation of the decision proposed to the head of the department, and the person's later promises are refused;
// what can be put right is ordered to be, once, and checked again. Each check leaves its record.
import { record } from '../audit/index.ts'
import { commitmentsOf, orderRectification, settle } from '../commitments/index.ts'
import type { Commitment } from '../commitments/index.ts'
import { documentsOf, proposeChange } from '../documents/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { issueCheckLetters } from './check-letters.ts'
import type { CheckOutcome } from './check-letters.ts'
import { paths } from './paths.ts'
import { lockApplication } from './store.ts'

export type CheckPromiseRefusal =
  'not-found' | 'note-missing' | 'outcome-missing' | 'rectify-day' | 'rectified-before'

export interface Checking {
  readonly applicationId: string
  readonly commitmentId: string
  readonly outcome: string
  readonly note: string
  /** 责令改正: the last day as typed; empty for every other outcome. */
  readonly rectifyBy?: string
}

export function checkPromise(
  ctx: Context,
  { applicationId, commitmentId, outcome, note, rectifyBy = '' }: Checking,
): Promise<Result<undefined, CheckPromiseRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const { actor } = ctx
    const application = await lockApplication(tx, applicationId)
    if (application === null || actor.kind !== 'staff') return refuse('not-found')
    const one = (await commitmentsOf(tx, applicationId)).find(({ id }) => id === commitmentId)
    const mine = one?.departmentId === actor.seat.departmentId && one.outcome === null
    if (one === undefined || !mine) return refuse('not-found')
    if (!isOutcome(outcome)) return refuse('outcome-missing')
    const said = note.trim().slice(0, 1000)
    if (!/[\p{L}\p{N}]/u.test(said)) return refuse('note-missing')
    const by = `${actor.seat.departmentName} ${actor.name}`
    const found = { application, commitment: one, outcome, findings: said }
    if (outcome === 'rectify') {
      const day = dayAhead(rectifyBy, ctx.today)
      if (day === null) return refuse('rectify-day')
      if (one.rectifyBy !== null) return refuse('rectified-before')
      await orderRectification(tx, one.id, day)
      const { order } = await issueCheckLetters(tx, ctx, actor, { ...found, rectifyBy: day })
      await notify(tx, ctx, {
        ...{ accountId: application.applicantAccountId, applicationId },
        title: '请限期改正',
        body: `您对“${one.materialName}”的承诺经核查需要改正：${said}。请在${day}以前改正，责令改正通知书（${order?.number ?? ''}）在办件的文书里。您可以陈述、申辩。`,
        link: paths.progress(applicationId),
      })
      await keep(tx, ctx, one, { outcome, rectifyBy: day })
      return ok()
    }
    await settle(tx, one.id, { outcome, at: ctx.now, by, note: said })
    await issueCheckLetters(tx, ctx, actor, { ...found, rectifyBy: null })
    const proposed: string[] = []
    if (outcome === 'false') {
      const letters = await documentsOf(tx, applicationId)
      for (const { id, kind, status, number } of letters) {
        if (kind !== 'grant-decision' || status !== 'in-force') continue
        const change = { change: 'revoke', reason: `承诺核查不实：${said}`, content: null } as const
        if ((await proposeChange(tx, ctx, id, change)).ok) proposed.push(number)
      }
      await notify(tx, ctx, {
        ...{ accountId: application.applicantAccountId, applicationId },
        title: '承诺核查不实',
        body: `您对“${one.materialName}”的承诺经核查不实：${said}。本机关将依法处理已经作出的决定，以后不能再用承诺代替材料。您可以向办理部门陈述、申辩。`,
        link: paths.progress(applicationId),
      })
    }
    await keep(tx, ctx, one, { outcome, revocationProposed: proposed })
    return ok()
  })
}

function keep(
  tx: Tx,
  ctx: Context,
  { applicationId, materialName: material }: Commitment,
  after: Readonly<Record<string, unknown>>,
) {
  return record(tx, ctx, {
    ...{ action: 'applications.check-promise', subjectType: 'application' },
    ...{ subjectId: applicationId, applicationId, after: { material, ...after } },
  })
}

function isOutcome(outcome: string): outcome is CheckOutcome {
  return outcome === 'true' || outcome === 'false' || outcome === 'rectify'
}

/** A real day after today and within a year; null for every other text. */
function dayAhead(typed: string, today: Day): Day | null {
  const day = typed.trim() as Day
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null
  const real = addDays(addDays(day, 1), -1) === day
  return real && day > today && day <= addDays(today, 366) ? day : null
}
