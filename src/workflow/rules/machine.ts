// Asks the table of moves: may this person do this to this application now, and what follows.
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Facts, Move, OpenAction, StepActor, StepRequest } from '../move-types.ts'
import type { Guard, Performer, Refusal, StepRow } from '../types.ts'
import type { Stage } from '../plan-types.ts'
import { noDetails } from '../move-types.ts'
import { holdsTrue, isAboutDetails } from './guards.ts'
import { moveOf } from './move.ts'
import { isTerminal } from './statuses.ts'
import { openStages, stageAt } from './stage-plan.ts'
import { steps } from './steps.ts'

/** The move asked for, or the first rule that forbids it. Pure: nothing is changed. */
export function advance(
  facts: Facts,
  request: StepRequest,
  actor: StepActor,
): Result<Move, Refusal> {
  const rows = rowsFrom(facts).filter((row) => row.action === request.action)
  if (rows.length === 0) return refuse(isTerminal(facts.status) ? 'closed' : 'not-now')
  const row = rows.find((one) => mayPerform(one, actor))
  if (row === undefined) return refuse('not-yours')
  const asked = { facts, actor, details: request.details }
  const broken = row.guards.find((guard) => !holdsTrue(guard, asked))
  if (broken !== undefined) return refuse(broken)
  if (row.comment === 'required' && !saysSomething(request.comment)) {
    return refuse('comment-missing')
  }
  return ok(moveOf(row, facts, request))
}

/** The buttons for this person, in the order of the table, with why some are barred. */
export function openActions(facts: Facts, actor: StepActor): OpenAction[] {
  return rowsFrom(facts)
    .filter((row) => mayPerform(row, actor) && !isForeign(row, actor) && !isIdle(row, facts))
    .map((row) => ({
      action: row.action,
      comment: row.comment,
      document: row.document,
      whyNot: whyNot(row, facts, actor),
    }))
}

/** The stage the application is at, for its name, level and post; null for a plan without it. */
export function currentStage(facts: Pick<Facts, 'plan' | 'stageNumber'>): Stage | null {
  return stageAt(facts.plan, facts.stageNumber)
}

function rowsFrom({ status }: Facts): readonly StepRow[] {
  return steps.filter((row) => row.from.includes(status))
}

function mayPerform({ by }: StepRow, actor: StepActor): boolean {
  return performersOf(actor).some((performer) => by.includes(performer))
}

function performersOf({ kind, posts }: StepActor): readonly Performer[] {
  return kind === 'staff' ? posts : [kind]
}

/** Another person's application shows no button at all. */
function isForeign({ guards }: StepRow, { isApplicant }: StepActor): boolean {
  return guards.includes('own-application') && !isApplicant
}

/** Nobody is told that he cannot answer a transfer that was never proposed. */
function isIdle({ guards }: StepRow, { transferPending }: Facts): boolean {
  return guards.includes('transfer-pending') && !transferPending
}

function whyNot(row: StepRow, facts: Facts, actor: StepActor): Refusal | null {
  const asked = { facts, actor, details: noDetails }
  const known = row.guards.filter((guard) => !isAboutDetails(guard) && !isOpenYet(guard, facts))
  return known.find((guard) => !holdsTrue(guard, asked)) ?? null
}

/** Of several stages worked at once, which one a pass is about is not known before it is said. */
function isOpenYet(guard: Guard, facts: Facts): boolean {
  return guard === 'period-run' && openStages(facts.plan, facts).length > 1
}

/** Spaces, ideographic or invisible ones included, are no reason. */
export function saysSomething(comment: string): boolean {
  return /[^\p{Z}\p{C}\s]/u.test(comment)
}
