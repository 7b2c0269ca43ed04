// Every act on a filed application, of every clerk at every level, of the applicant and of the
// timers: one transaction that locks, asks the machine, moves, keeps the step, issues the paper,
// audits and tells the applicant.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { advance as ask, isLawfulWait, stageAt } from '../workflow/index.ts'
import type { Action, Facts, Move, Refusal, StepRequest } from '../workflow/index.ts'
import { changesAfter } from './changes-after.ts'
import { factsOf, stepActor } from './facts.ts'
import type { Known } from './facts.ts'
import { issueFor } from './issue-for.ts'
import { lineOf } from './queries/line-of.ts'
import { movementTo, ownerOfStage } from './owner-of-stage.ts'
import { ownStageOf, parallelAfter } from './parallel-stages.ts'
import { noticeOf } from './notice-of.ts'
import { isOwner, mayStep } from './rules/policy.ts'
import { appendStep, lockApplication, stepsOf, updateApplication } from './store.ts'
import type { Application, StepDetails } from './types.ts'

export interface StepInput {
  readonly request: StepRequest
  /** What the action's own form asked for; kept with the step. */
  readonly details: StepDetails
  /** The revision of the page from which it was sent; null where none was shown (timers). */
  readonly revision: number | null
}

export type StepRefusal = Refusal | 'not-found' | 'stale' | 'paper-incomplete'

export interface Moved {
  readonly applicationId: string
  readonly move: Move
  readonly documentId: string | null
}

export function advance(
  ctx: Context,
  id: string,
  input: StepInput,
): Promise<Result<Moved, StepRefusal>> {
  return transaction(ctx.db, (tx) => advanceIn(tx, ctx, id, input))
}

/** A part moved with all others of its joint application, which issues one paper and tells once. */
export interface Together {
  readonly documentId: string | null
}

/** The same inside a transaction that does more. */
export async function advanceIn(
  tx: Tx,
  ctx: Context,
  id: string,
  input: StepInput,
  together: Together | null = null,
): Promise<Result<Moved, StepRefusal>> {
  const application = await lockApplication(tx, id)
  if (application === null) return refuse('not-found')
  if (!isOwner(ctx.actor, application) && !mayStep(ctx.actor, application)) {
    return refused(tx, ctx, application, input, 'not-yours')
  }
  if (input.revision !== null && input.revision !== application.revision) return refuse('stale')
  const version = await filedVersion(tx, application)
  const steps = await stepsOf(tx, id)
  const known = await factsOf(tx, application, version, steps, ctx.today)
  const request = ownStageOf(ctx.actor, application, input.request)
  if (request === null) return refused(tx, ctx, application, input, 'not-yours')
  const partAlone = application.jointId !== null && together === null
  const facts = { ...known.facts, partAlone }
  const answer = ask(facts, request, stepActor(ctx.actor, application))
  if (!answer.ok) return refused(tx, ctx, application, input, answer.refusal)
  return carryOut(tx, ctx, { application, input, known, move: answer.value, together })
}

interface Decided {
  readonly application: Application
  readonly input: StepInput
  readonly known: Known
  readonly move: Move
  readonly together: Together | null
}

async function carryOut(
  tx: Tx,
  ctx: Context,
  { application, input, known, move, together }: Decided,
): Promise<Result<Moved, StepRefusal>> {
  const version = await filedVersion(tx, application)
  const line = await lineOf(tx, application.matterId)
  const stage = stageAt(known.facts.plan, move.stageNumber)
  if (stage === null) throw new Error(`no stage ${move.stageNumber}`)
  const owner = await ownerOfStage(tx, application, line, version, stage)
  const parallel = await parallelAfter(tx, {
    application,
    line,
    version,
    plan: known.facts.plan,
    move,
  })
  const details = detailsOf(input.details, known.facts, move, owner.reason)
  const moving = { application, move, owner, stage, parallel, details, version }
  const changes = await changesAfter(tx, ctx, moving)
  const issued =
    together === null ? await issueFor(tx, ctx, { ...moving, known, changes }) : ok(null)
  if (!issued.ok) return refuse('paper-incomplete')
  const documentId = together === null ? (issued.value?.id ?? null) : together.documentId
  const acting = ctx.actor.kind === 'staff' ? ctx.actor.seat : null
  const from = acting === null ? null : { id: acting.departmentId, level: acting.level }
  await appendStep(tx, {
    applicationId: application.id,
    action: move.action,
    fromStatus: move.from,
    toStatus: move.to,
    stageNumber: move.stageNumber,
    stageName: move.history.stageName,
    actorKind: ctx.actor.kind === 'visitor' ? 'system' : ctx.actor.kind,
    accountId:
      ctx.actor.kind === 'staff' || ctx.actor.kind === 'applicant' ? ctx.actor.accountId : null,
    actorName: ctx.actor.kind === 'visitor' ? '' : ctx.actor.name,
    departmentId: acting?.departmentId ?? null,
    departmentName: acting?.departmentName ?? null,
    handlingDepartmentId: changes.handlingDepartmentId ?? application.handlingDepartmentId,
    handlingDepartmentName: owner.department.name,
    movement: movementTo(from, owner.department),
    happenedAt: ctx.now,
    happenedOn: ctx.today,
    clock: move.clock,
    comment: move.history.comment === '' ? null : move.history.comment,
    details,
    documentId,
  })
  await updateApplication(tx, application.id, changes)
  await record(tx, ctx, {
    action: `applications.${move.action}`,
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    before: { status: move.from, stage: application.stageNumber },
    after: {
      status: move.to,
      stage: move.stageNumber,
      department: owner.department.name,
      document: issued.value?.number ?? null,
    },
  })
  const notice = together === null ? await noticeOf(tx, application, version, move, changes) : null
  if (notice !== null) await notify(tx, ctx, notice)
  return ok({ applicationId: application.id, move, documentId })
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

/** A refused act is on record too: who tried what (SECURITY: failed access is logged). */
async function refused(
  tx: Tx,
  ctx: Context,
  application: Application,
  { request }: StepInput,
  refusal: Refusal,
): Promise<Result<never, StepRefusal>> {
  await record(tx, ctx, {
    action: `applications.${request.action satisfies Action}`,
    outcome: 'refused',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after: { refusal, status: application.status },
  })
  return refuse(refusal)
}
