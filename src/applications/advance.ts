// Every act on a filed application, of every clerk at every level, of the applicant and of the
// timers: one transaction that locks, asks the machine, moves, keeps the step, issues the paper,
// audits and tells the applicant.
import { publishDecision } from './publish-decision.ts'
import { record } from '../audit/index.ts'
import { issueDocument } from '../documents/index.ts'
import { personOf } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { freePlaces } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Action, Move, Refusal, Status, StepRequest } from '../workflow/index.ts'
import { takeTurn } from './assignee-after.ts'
import { followMove } from './follow-commitments.ts'
import { consequencesOf, judge } from './consequences.ts'
import type { Consequences, Judged } from './consequences.ts'
import { folderOf } from './folder.ts'
import type { Folder } from './folder.ts'
import { markAgent, tellOfMove } from './mark-agent.ts'
import { noteElsewhere } from './note-elsewhere.ts'
import { movementTo } from './owner-of-stage.ts'
import { settleLicence } from './settle-licence.ts'
import { lockApplication, writeMove } from './store.ts'
import type { Changes } from './store.ts'
import type { NewSubmission } from './submissions-store.ts'
import type { TransferRefusal } from './transfer-to.ts'
import type { Application, Step, StepDetails } from './types.ts'

export interface StepInput {
  readonly request: StepRequest
  /** What the action's own form asked for; kept with the step. */
  readonly details: StepDetails
  /** The revision of the page from which it was sent; null where none was shown (timers). */
  readonly revision: number | null
}

export type StepRefusal = Refusal | TransferRefusal | 'not-found' | 'stale' | 'paper-incomplete'

export interface Moved {
  readonly applicationId: string
  readonly move: Move
  readonly documentId: string | null
}

export async function advance(
  ctx: Context,
  id: string,
  input: StepInput,
): Promise<Result<Moved, StepRefusal>> {
  const moved = await transaction(ctx.db, (tx) => advanceIn(tx, ctx, id, input))
  if (moved.ok || moved.refusal !== 'not-found') return moved
  const refusal = 'not-yours'
  const attempt = { action: `applications.${input.request.action}`, after: { refusal } }
  return (await noteElsewhere(ctx, id, attempt)) ? refuse(refusal) : moved
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
  const folder = await folderOf(tx, id)
  return advanceHeld(tx, ctx, { application, folder, together, filing: null }, input)
}

/** What is moved, locked by the caller, with what is written in the same stroke. */
export interface Held {
  readonly application: Application
  readonly folder: Folder
  readonly together: Together | null
  /** What filing itself writes; the application above has it already. */
  readonly filing: Filing | null
}

export interface Filing {
  readonly changes: Changes
  readonly submission: NewSubmission
}

/** The same with an application that is held locked. */
export async function advanceHeld(
  tx: Tx,
  ctx: Context,
  { application, folder, together, filing }: Held,
  input: StepInput,
): Promise<Result<Moved, StepRefusal>> {
  const judged = await judge(tx, ctx, application, input, { together, folder })
  if (judged.ok) return carryOut(tx, ctx, judged.value, filing)
  const { refusal } = judged
  // Who was merely second has tried nothing unlawful.
  if (refusal === 'not-found' || refusal === 'stale' || refusal === 'paper-incomplete') {
    return refuse(refusal)
  }
  return refused(tx, ctx, application, input, refusal)
}

/** Ends in which an application no longer uses its place, where places are limited. */
const freeing: ReadonlySet<Status> = new Set(['withdrawn', 'not-accepted', 'terminated'])

async function carryOut(
  tx: Tx,
  ctx: Context,
  judged: Judged,
  filing: Filing | null,
): Promise<Result<Moved, StepRefusal>> {
  const { application, move, together } = judged
  const following = await consequencesOf(tx, ctx, judged)
  const { changes, assignee, notice, paper, filed, owner, details } = following
  const issued = paper === null ? ok(null) : await issueDocument(tx, ctx, paper)
  if (!issued.ok) return refuse('paper-incomplete')
  const kept = filed === null ? ok(null) : await issueDocument(tx, ctx, filed)
  if (!kept.ok) throw new Error(`a paper of the file lacks its ${kept.refusal}`)
  await publishDecision(tx, ctx, paper, issued.value)
  const documentId = together === null ? (issued.value?.id ?? null) : together.documentId
  await writeMove(tx, application.id, {
    changes: { ...filing?.changes, ...changes },
    step: stepOf(ctx, following, documentId),
    submission: filing?.submission ?? null,
  })
  await followMove(tx, ctx, following)
  await settleLicence(tx, ctx, following)
  if (freeing.has(move.to)) await freePlaces(tx, application.id, ctx.now)
  await takeTurn(tx, assignee)
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
      ...(kept.value === null ? {} : { filed: kept.value.number }),
      ...(filing === null ? {} : { number: application.number }),
      ...(details.onBehalfOf === undefined ? {} : { onBehalfOf: details.onBehalfOf }),
      ...(details.transfer === undefined ? {} : { transfer: details.transfer }),
      ...(details.filedFor === undefined ? {} : { filedFor: application.applicantAccountId }),
    },
  })
  await markAgent(tx, ctx, application)
  if (notice !== null) await tellOfMove(tx, ctx, application, notice)
  return ok({ applicationId: application.id, move, documentId })
}

function stepOf(
  { actor, now, today }: Context,
  { application, move, owner, details, changes }: Consequences,
  documentId: string | null,
): Omit<Step, 'id' | 'sequence'> {
  const acting = actor.kind === 'staff' ? actor.seat : null
  const person =
    actor.kind === 'applicant' ? personOf(actor) : actor.kind === 'visitor' ? null : actor
  // A window that files for somebody hands nothing over: the application begins where it is handled.
  const from =
    acting === null || details.filedFor !== undefined
      ? null
      : { id: acting.departmentId, level: acting.level }
  return {
    applicationId: application.id,
    action: move.action,
    fromStatus: move.from,
    toStatus: move.to,
    stageNumber: move.stageNumber,
    stageName: move.history.stageName,
    actorKind: actor.kind === 'visitor' ? 'system' : actor.kind,
    accountId: person !== null && 'accountId' in person ? person.accountId : null,
    actorName: person?.name ?? '',
    departmentId: acting?.departmentId ?? null,
    departmentName: acting?.departmentName ?? null,
    handlingDepartmentId: changes.handlingDepartmentId ?? application.handlingDepartmentId,
    handlingDepartmentName: owner.department.name,
    movement: movementTo(from, owner.department),
    happenedAt: now,
    happenedOn: today,
    clock: move.clock,
    comment: move.history.comment === '' ? null : move.history.comment,
    details,
    documentId,
  }
}

/** A refused act is on record too: who tried what (SECURITY: failed access is logged). */
async function refused(
  tx: Tx,
  ctx: Context,
  application: Application,
  { request }: StepInput,
  refusal: Refusal | TransferRefusal,
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
