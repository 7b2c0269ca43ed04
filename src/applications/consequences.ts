// What an act brings about, worked out before anything is written: the same values are written when it is
// done and shown to the clerk beforehand, so the preview cannot say anything else than the act does.
import type { IssueOrder } from '../documents/index.ts'
import type { AgentRight } from '../kernel/agency.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { standsInFor } from '../leaves/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { NewNotification } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { advance as ask, isLawfulWait, stageAt } from '../workflow/index.ts'
import type { Action, Facts, Move, StepActor } from '../workflow/index.ts'
import type { StepInput, StepRefusal, Together } from './advance.ts'
import { changesAfter } from './changes-after.ts'
import type { After, Moving } from './changes-after.ts'
import { factsOf, stepActor } from './facts.ts'
import type { Known } from './facts.ts'
import type { Folder } from './folder.ts'
import { paperOf } from './issue-for.ts'
import { noticeOf } from './notice-of.ts'
import { paperOfTheFile } from './papers-of-the-file.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import { ownStageOf, parallelAfter } from './parallel-stages.ts'
import { lineOf } from './queries/line-of.ts'
import { assists, isOwner, mayHandOver, mayHandOverAll, mayStep } from './rules/policy.ts'
import { pendingTransfer, placedBy } from './rules/transfers.ts'
import { destinationOf } from './transfer-to.ts'
import type { Destination } from './transfer-to.ts'
import type { Application, StepDetails, Transfer } from './types.ts'

/** What somebody who acts for an applicant must have been given for the move. */
const rightFor: Partial<Readonly<Record<Action, AgentRight>>> = {
  ...{ submit: 'submit', resubmit: 'correct', withdraw: 'withdraw' },
}

export interface Judged {
  readonly application: Application
  readonly version: Moving['version']
  readonly input: StepInput
  readonly known: Known
  readonly move: Move
  readonly together: Together | null
  /** 转办: where it shall go, for the proposal alone. */
  readonly destination: Destination | null
  readonly folder: Folder
}

/** Whether the machine lets this person do it now, and what move it is. Reads alone. */
export async function judge(
  tx: Tx,
  ctx: Context,
  application: Application,
  input: StepInput,
  { together, folder }: Pick<Judged, 'together' | 'folder'>,
): Promise<Result<Judged, StepRefusal>> {
  const helping = isHelping(ctx, application, input, together)
  const right = rightFor[input.request.action] ?? null
  const acts = isOwner(ctx.actor, application, right) || mayStep(ctx.actor, application)
  if (!acts && helping === null) {
    return refuse('not-yours')
  }
  if (input.revision !== null && input.revision !== application.revision) return refuse('stale')
  const version = await filedVersion(tx, application)
  const known = await factsOf(tx, application, version, folder.steps, ctx.today)
  const request = ownStageOf(ctx.actor, application, input.request)
  if (request === null) return refuse('not-yours')
  const partAlone = application.jointId !== null && together === null
  const facts = { ...known.facts, partAlone }
  const answer = ask(facts, request, helping ?? stepActor(ctx.actor, application))
  if (!answer.ok) return refuse(answer.refusal)
  const move = answer.value
  const judged = { application, version, input, known, move, together, folder }
  if (move.action !== 'propose-transfer') return ok({ ...judged, destination: null })
  const asked = request.details.transferTo ?? ''
  const destination = await destinationOf(tx, application, version, folder.steps, asked)
  if (!destination.ok) return destination
  return ok({ ...judged, destination: destination.value })
}

/**
 * 帮办, 出件: a window acts in the applicant's place when it files for him, and in that of the department's
 * own acceptance when it hands over; null for every other act.
 */
function isHelping(
  { actor, now }: Context,
  application: Application,
  { request }: StepInput,
  together: Together | null,
): StepActor | null {
  if (actor.kind !== 'staff') return null
  const { accountId } = actor
  const files = request.action === 'submit' || request.action === 'resubmit'
  if (files && assists(actor, application, now)) {
    return { kind: 'applicant', posts: [], isApplicant: true, accountId }
  }
  // 统一送达: who leads a joint application hands over what every part came to.
  const leads = together !== null && application.jointId !== null && mayHandOverAll(actor)
  if (request.action === 'deliver' && (leads || mayHandOver(actor, application))) {
    return { kind: 'staff', posts: ['acceptance-clerk'], isApplicant: false, accountId }
  }
  return null
}

export interface Consequences extends Moving, After {
  /** Null when no paper goes out. */
  readonly paper: IssueOrder | null
  /** 内部文书 that stays in the file; null when the step leaves none. */
  readonly filed: IssueOrder | null
  /** Null when the applicant is told nothing. */
  readonly notice: NewNotification | null
}

/** All that follows from a move that was judged lawful. Reads alone. */
export async function consequencesOf(tx: Tx, ctx: Context, judged: Judged): Promise<Consequences> {
  const { version, input, known, move, together, destination, folder } = judged
  const { plan } = known.facts
  const transfer = destination?.transfer ?? pendingTransfer(judged.application, judged.folder.steps)
  const application = placedAfter(judged, transfer)
  const line = await lineOf(tx, application.matterId)
  const stage = stageAt(plan, move.stageNumber)
  if (stage === null) throw new Error(`no stage ${move.stageNumber}`)
  const owner = destination?.owner ?? (await ownerOfStage(tx, application, line, version, stage))
  const parallel = await parallelAfter(tx, { application, line, version, plan, move })
  const details = {
    ...detailsOf(input.details, known.facts, move, owner.reason),
    ...(await actingFor(tx, ctx, application)),
    ...(transfer !== null && aboutTransfer.has(move.action) ? { transfer } : {}),
    ...filedFor(ctx, application, move),
  }
  const moving: Moving = { application, move, owner, stage, parallel, details, version, folder }
  const after = await changesAfter(tx, ctx, moving)
  const alone = together === null
  return {
    ...moving,
    ...after,
    paper: alone ? await paperOf(tx, ctx, { ...moving, known, changes: after.changes }) : null,
    filed: alone
      ? await paperOfTheFile(tx, ctx, { ...moving, known, changes: after.changes })
      : null,
    notice: alone
      ? await noticeOf(tx, application, version, move, after.changes, owner.department.name)
      : null,
  }
}

const aboutTransfer: ReadonlySet<Action> = new Set([
  ...(['propose-transfer', 'accept-transfer', 'return-transfer'] as const),
])

/** Taken, it stands where it was transferred to, with all that follows for routing and holidays. */
function placedAfter({ application, move }: Judged, transfer: Transfer | null): Application {
  const isTaken = move.action === 'accept-transfer' && transfer !== null
  return isTaken ? placedBy(application, transfer) : application
}

/** 帮办: said with the step, so that the history tells who filed it for whom. */
function filedFor({ actor }: Context, application: Application, { action }: Move): StepDetails {
  const files = action === 'submit' || action === 'resubmit'
  return files && actor.kind === 'staff' ? { filedFor: application.applicantName } : {}
}

/** 代: in the place of an applicant, or of an absent colleague for whom one stands in today. */
async function actingFor(
  tx: Tx,
  { actor, today }: Context,
  { assigneeAccountId, handlingDepartmentId: departmentId }: Application,
): Promise<StepDetails> {
  if (actor.kind === 'applicant' && actor.agent !== null) return { onBehalfOf: actor.name }
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
