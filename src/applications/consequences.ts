// What an act brings about, worked out before anything is written: the same values are written when it is
// done and shown to the clerk beforehand, so the preview cannot say anything else than the act does.
import type { IssueOrder } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { standsInFor } from '../leaves/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { NewNotification } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { advance as ask, isLawfulWait, stageAt } from '../workflow/index.ts'
import type { Facts, Move } from '../workflow/index.ts'
import type { StepInput, StepRefusal, Together } from './advance.ts'
import { changesAfter } from './changes-after.ts'
import type { After, Moving } from './changes-after.ts'
import { factsOf, stepActor } from './facts.ts'
import type { Known } from './facts.ts'
import { paperOf } from './issue-for.ts'
import { noticeOf } from './notice-of.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import { ownStageOf, parallelAfter } from './parallel-stages.ts'
import { lineOf } from './queries/line-of.ts'
import { isOwner, mayStep } from './rules/policy.ts'
import { stepsOf } from './store.ts'
import type { Application, StepDetails } from './types.ts'

export interface Judged {
  readonly application: Application
  readonly version: Moving['version']
  readonly input: StepInput
  readonly known: Known
  readonly move: Move
  readonly together: Together | null
}

/** Whether the machine lets this person do it now, and what move it is. Reads alone. */
export async function judge(
  tx: Tx,
  ctx: Context,
  application: Application,
  input: StepInput,
  together: Together | null,
): Promise<Result<Judged, StepRefusal>> {
  if (!isOwner(ctx.actor, application) && !mayStep(ctx.actor, application)) {
    return refuse('not-yours')
  }
  if (input.revision !== null && input.revision !== application.revision) return refuse('stale')
  const version = await filedVersion(tx, application)
  const steps = await stepsOf(tx, application.id)
  const known = await factsOf(tx, application, version, steps, ctx.today)
  const request = ownStageOf(ctx.actor, application, input.request)
  if (request === null) return refuse('not-yours')
  const partAlone = application.jointId !== null && together === null
  const facts = { ...known.facts, partAlone }
  const answer = ask(facts, request, stepActor(ctx.actor, application))
  if (!answer.ok) return refuse(answer.refusal)
  return ok({ application, version, input, known, move: answer.value, together })
}

export interface Consequences extends Moving, After {
  /** Null when no paper goes out. */
  readonly paper: IssueOrder | null
  /** Null when the applicant is told nothing. */
  readonly notice: NewNotification | null
}

/** All that follows from a move that was judged lawful. Reads alone. */
export async function consequencesOf(
  tx: Tx,
  ctx: Context,
  { application, version, input, known, move, together }: Judged,
): Promise<Consequences> {
  const { plan } = known.facts
  const line = await lineOf(tx, application.matterId)
  const stage = stageAt(plan, move.stageNumber)
  if (stage === null) throw new Error(`no stage ${move.stageNumber}`)
  const owner = await ownerOfStage(tx, application, line, version, stage)
  const parallel = await parallelAfter(tx, { application, line, version, plan, move })
  const details = {
    ...detailsOf(input.details, known.facts, move, owner.reason),
    ...(await actingFor(tx, ctx, application)),
  }
  const moving: Moving = { application, move, owner, stage, parallel, details, version }
  const after = await changesAfter(tx, ctx, moving)
  const alone = together === null
  return {
    ...moving,
    ...after,
    paper: alone ? await paperOf(tx, ctx, { ...moving, known, changes: after.changes }) : null,
    notice: alone ? await noticeOf(tx, application, version, move, after.changes) : null,
  }
}

/** 代: work of an absent colleague for whom this person stands in today. */
async function actingFor(
  tx: Tx,
  { actor, today }: Context,
  { assigneeAccountId, handlingDepartmentId: departmentId }: Application,
): Promise<StepDetails> {
  if (actor.kind !== 'staff' || departmentId === null || assigneeAccountId === null) return {}
  if (assigneeAccountId === actor.accountId) return {}
  const name = await standsInFor(tx, {
    ...{ departmentId, accountId: assigneeAccountId },
    ...{ deputyAccountId: actor.accountId, day: today },
  })
  return name === null ? {} : { onBehalfOf: name }
}

/** The ground and the days of a suspension were named when it was proposed. */
function detailsOf(
  given: StepDetails,
  facts: Facts,
  move: Move,
  routingReason: string,
): StepDetails {
  const approved = move.action === 'approve-suspension'
  return {
    ...given,
    routingReason,
    ...(move.action === 'pass' && move.history.details.stageNumber !== null
      ? { stageDone: move.history.details.stageNumber }
      : {}),
    ...(approved && facts.suspensionGround !== null ? { ground: facts.suspensionGround } : {}),
    ...(approved && facts.suspensionDays !== null ? { plannedDays: facts.suspensionDays } : {}),
    ...waitsOf(facts, move),
    ...(move.conclusionCode === null ? {} : { conclusionCode: String(move.conclusionCode) }),
  }
}

/** 法定等待 that the law sets beside the limit: where it begins and where it ends. */
function waitsOf({ plan, stageNumber }: Facts, move: Move): StepDetails {
  if (move.stageNumber === stageNumber) return {}
  const entered = stageAt(plan, move.stageNumber)
  return {
    ...(isLawfulWait(stageAt(plan, stageNumber)) ? { waitEnds: true } : {}),
    ...(entered !== null && isLawfulWait(entered) ? { waitBegins: entered.name } : {}),
  }
}
