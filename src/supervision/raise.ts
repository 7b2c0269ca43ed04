// Raises, escalates and settles the alerts of one application in one transaction, each on record.
import { record } from '../audit/index.ts'
import { addWorkingDays } from '../deadlines/index.ts'
import type { Calendar } from '../deadlines/index.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { settledWords } from './messages.ts'
import type { Decision, Known } from './rules/decide.ts'
import { take } from './rules/life.ts'
import type { Terms } from './rules/terms.ts'
import { appendEvent, insertAlert, lockAlert, updateAlert } from './store.ts'
import type { Card, Finding } from './types.ts'

export interface Raising {
  readonly applicationId: string | null
  readonly decision: Decision
  readonly terms: Terms
  readonly calendar: Calendar
  /** The region of a department. */
  readonly pathOf: (departmentId: string) => string
}

/** How many alerts were raised; a second worker at the same moment raises none of them again. */
export async function carryOut(ctx: Context, raising: Raising): Promise<number> {
  const { raise, escalate, settle } = raising.decision
  if (raise.length + escalate.length + settle.length === 0) return 0
  return transaction(ctx.db, async (tx) => {
    for (const alert of escalate) await end(tx, ctx, alert, 'escalate')
    for (const alert of settle) await end(tx, ctx, alert, 'settle')
    let raised = 0
    for (const finding of raise) if (await raiseOne(tx, ctx, raising, finding)) raised += 1
    return raised
  })
}

async function raiseOne(
  tx: Tx,
  ctx: Context,
  { applicationId, terms, calendar, pathOf }: Raising,
  finding: Finding,
): Promise<boolean> {
  const { rule, card, occurrence, departmentId, facts } = finding
  const days = answerDays(card, terms)
  const dueOn: Day | null = days === null ? null : addWorkingDays(calendar, ctx.today, days)
  const id = await insertAlert(tx, {
    ...{ rule, card, occurrence, departmentId, facts, applicationId, dueOn },
    regionPath: pathOf(departmentId),
    raisedAt: ctx.now,
    raisedOn: ctx.today,
  })
  if (id === null) return false
  await appendEvent(tx, {
    ...{ alertId: id, action: 'raise', fromStatus: null, toStatus: 'OPEN', reason: null },
    ...bySystem(ctx),
  })
  await record(tx, ctx, {
    action: 'supervision.raise',
    subjectType: 'supervision-alert',
    subjectId: id,
    applicationId,
    after: { rule, card, departmentId, dueOn },
  })
  return true
}

async function end(
  tx: Tx,
  ctx: Context,
  { id }: Known,
  action: 'escalate' | 'settle',
): Promise<void> {
  const alert = await lockAlert(tx, id)
  const turned = alert === null ? null : take(alert.status, action, 'system', '')
  if (alert === null || turned === null || !turned.ok) return
  await updateAlert(tx, id, { status: turned.value, closedOn: ctx.today })
  await appendEvent(tx, {
    ...{ alertId: id, action, fromStatus: alert.status, toStatus: turned.value },
    reason: settledWords[action],
    ...bySystem(ctx),
  })
  await record(tx, ctx, {
    action: `supervision.${action}`,
    subjectType: 'supervision-alert',
    subjectId: id,
    applicationId: alert.applicationId,
    before: { status: alert.status },
    after: { status: turned.value },
  })
}

/** Null: nobody answers a signal. */
function answerDays(card: Card, terms: Terms): number | null {
  switch (card) {
    case 'signal':
      return null
    case 'yellow':
      return terms.yellowAnswerDays
    case 'red':
      return terms.redAnswerDays
    default:
      return assertNever(card)
  }
}

function bySystem({ now }: Context) {
  return {
    actorKind: 'system',
    accountId: null,
    actorName: '电子监察',
    departmentName: null,
    happenedAt: now,
  } as const
}
