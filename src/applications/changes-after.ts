// What a move changes in the row of an application: status, owner, the days of its milestones and the
// day that is watched.
import type { Day } from '../kernel/day.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Move, Stage } from '../workflow/index.ts'
import { actBy } from './act-by.ts'
import { assigneeAfter } from './assignee-after.ts'
import type { NextAssignee } from './assignee-after.ts'
import { readingsOf } from './clock-readings.ts'
import type { Readings } from './clock-readings.ts'
import type { Folder } from './folder.ts'
import type { Owner } from './owner-of-stage.ts'
import type { Changes } from './store.ts'
import type { Application, ParallelStage, Step, StepDetails } from './types.ts'

export interface Moving {
  readonly application: Application
  readonly move: Move
  readonly owner: Owner
  readonly stage: Stage
  readonly parallel: readonly ParallelStage[]
  readonly details: StepDetails
  readonly version: MatterVersion
  readonly folder: Folder
}

export interface After {
  readonly changes: Changes
  readonly assignee: NextAssignee
  /** The clocks once this step is counted in. */
  readonly readings: Readings
}

export async function changesAfter(tx: Tx, ctx: Context, moving: Moving): Promise<After> {
  const { application, move, owner, stage, details } = moving
  const past = moving.folder.steps
  const handled = ownership(moving)
  const assignee = await assigneeAfter(tx, moving, handled.handlingPost ?? null, {
    past,
    today: ctx.today,
  })
  const readings = await readingsAfter(tx, ctx, moving, past)
  const changes: Changes = {
    status: move.to,
    stageNumber: move.stageNumber,
    finishedStages: move.finished,
    parallel: moving.parallel,
    ...handled,
    assigneeAccountId: assignee.accountId,
    routingReason: owner.reason,
    ...milestones(application, move, ctx.today),
    ...(await dueDays(tx, moving, readings)),
    ...(move.action === 'request-correction'
      ? {
          correctionCount: application.correctionCount + 1,
          corrections: details.corrections ?? null,
        }
      : {}),
    ...(move.action === 'request-extension' ? { extensionRequested: true } : {}),
    ...(move.action === 'extend' ? { extended: true } : {}),
    ...(move.action === 'accept-transfer' ? placeOf(moving) : {}),
    ...(move.conclusionCode === null ? {} : { conclusionCode: String(move.conclusionCode) }),
    ...(stage.kind === 'acceptance' && application.acceptanceDepartmentId === null
      ? { acceptanceDepartmentId: owner.department.id }
      : {}),
    updatedAt: ctx.now,
  }
  return { changes, assignee, readings }
}

/** 转办: who takes it is from now on the department that offers it, and that accepts it if nobody has. */
function placeOf({ application, owner, stage }: Moving): Changes {
  const { offeringId, regionCode, regionPath } = application
  return {
    ...{ offeringId, regionCode, regionPath },
    ...(stage.kind === 'acceptance' ? { acceptanceDepartmentId: owner.department.id } : {}),
  }
}

/** A proposal waits for the section head of the same department; all else is by the plan. */
function ownership({ application, move, owner, stage }: Moving): Changes {
  const waitsForHead = move.to === 'refusal-proposed' || move.to === 'suspension-proposed'
  return {
    handlingDepartmentId: owner.department.id,
    handlingPath: owner.department.regionPath,
    handlingPost: waitsForHead
      ? 'section-head'
      : move.to === 'suspended'
        ? application.handlingPost === 'section-head'
          ? 'examiner'
          : application.handlingPost
        : stage.post,
  }
}

function milestones(application: Application, move: Move, today: Day): Changes {
  switch (move.action) {
    case 'submit':
      return { receivedOn: today }
    case 'resubmit':
      return { receivedOn: today, corrections: null }
    case 'accept':
      return {
        acceptedOn: move.clock === 'start-decision-at-receipt' ? application.receivedOn : today,
      }
    case 'deem-accepted':
      return { acceptedOn: application.receivedOn }
    case 'grant':
    case 'deny':
    case 'deem-renewed':
      return { decidedOn: today }
    case 'deliver':
      return { deliveredOn: today, concludedOn: today }
    case 'confirm-refusal':
    case 'withdraw':
    case 'terminate':
      return { concludedOn: today }
    default:
      return {}
  }
}

/** The clocks with this step counted in. */
function readingsAfter(
  tx: Tx,
  ctx: Context,
  { application, move, details, version }: Moving,
  past: readonly Step[],
): Promise<Readings> {
  const coming = {
    clock: move.clock,
    happenedOn: ctx.today,
    happenedAt: ctx.now,
    details,
  } as Step
  return readingsOf(tx, {
    status: move.to,
    regionPath: application.regionPath,
    steps: [...past, coming],
    version,
    today: ctx.today,
  })
}

/** The days that these clocks give. */
async function dueDays(
  tx: Tx,
  { application, move }: Moving,
  { watched, promised, statutory, calendar }: Readings,
): Promise<Changes> {
  const dueOn = watched === null || watched.state === 'paused' ? null : watched.dueOn
  const place = { ...application, status: move.to, stageNumber: move.stageNumber, dueOn }
  return {
    dueOn,
    actBy: await actBy(tx, place, calendar),
    promisedDueOn: promised?.dueOn ?? null,
    statutoryDueOn: statutory?.dueOn ?? null,
  }
}
