// Gathers what the machine must know of one application.
import { addLimit, addWorkingDays } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import { isDeemedRenewed, licenceById } from '../licences/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { groupOf, isProposal, runsInFull } from '../workflow/index.ts'
import type { Facts, StagePlan, StepActor, SuspensionGround } from '../workflow/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { readingsOf } from './clock-readings.ts'
import type { Readings } from './clock-readings.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import { planOf } from './plan-of.ts'
import { lineOf } from './queries/line-of.ts'
import { pendingTransfer } from './rules/transfers.ts'
import { filesOf } from './materials-store.ts'
import { isOwner } from './rules/policy.ts'
import { uncheckedOriginals } from './rules/unchecked-originals.ts'
import { originalsBar } from './settings.ts'
import type { Application, Step } from './types.ts'

export interface Known {
  readonly facts: Facts
  readonly readings: Readings
}

export async function factsOf(
  db: Db | Tx,
  application: Application,
  version: MatterVersion,
  steps: readonly Step[],
  today: Day,
): Promise<Known> {
  const { status, regionPath } = application
  const plan = await planOf(db, application, version)
  const readings = await readingsOf(db, { status, regionPath, steps, version, today })
  const proposal = steps.findLast((step) => step.action === 'propose-suspension')
  const facts: Facts = {
    status,
    stageNumber: application.stageNumber,
    plan,
    correctionCount: application.correctionCount,
    extensionRequested: application.extensionRequested,
    extended: application.extended,
    extensionRequestedBy:
      steps.findLast(({ action }) => action === 'request-extension')?.accountId ?? null,
    opinionsAwaited: application.opinionsAwaited,
    hearingOwed: application.hearingOwed,
    hearingAskUntil: application.hearingAskUntil,
    ...(await originals(db, application, version)),
    papersAwaited: application.papersAwaited,
    papersDueOn: application.papersDueOn,
    licenceRanOut: await licenceRanOut(db, application, today),
    partAlone: application.jointId !== null,
    suspensionGround: (proposal?.details.ground as SuspensionGround | undefined) ?? null,
    suspensionDays: proposal?.details.plannedDays ?? null,
    examinedBy: examiners(steps),
    proposedBy: proposer(application, steps),
    transferPending: pendingTransfer(application, steps) !== null,
    transferred: steps.some(({ action }) => action === 'accept-transfer'),
    producesLicence: version.elements.result.kind === '证照',
    decidesHere: await decidesHere(db, application, version, plan),
    suspensionEndsOn: suspensionEnd(application, readings, steps),
    receiptDueOn: readings.receipt?.state === 'running' ? readings.receipt.dueOn : null,
    decisionDueOn: (readings.statutory ?? readings.promised)?.dueOn ?? null,
    correctionDueOn: readings.correction?.dueOn ?? null,
    periodEnds: periodEnds(application, plan, readings, steps),
    finished: application.finishedStages,
    today,
  }
  return { facts, readings }
}

/** Asked where a grant is the next step; before, nobody needs it. */
async function originals(
  db: Db | Tx,
  { id, status }: Application,
  { elements }: MatterVersion,
): Promise<Pick<Facts, 'originalsUnchecked' | 'originalsBar'>> {
  if (status !== 'approving') return { originalsUnchecked: [], originalsBar: false }
  const originalsUnchecked = uncheckedOriginals(await filesOf(db, id), elements.materials)
  return { originalsUnchecked, originalsBar: await originalsBar(db) }
}

/** 行政许可法 第五十条第二款. */
async function licenceRanOut(
  db: Db | Tx,
  { licenceId, licencePurpose, receivedOn }: Application,
  today: Day,
): Promise<boolean> {
  if (licenceId === null || licencePurpose !== 'renew') return false
  const licence = await licenceById(db, licenceId)
  return licence !== null && isDeemedRenewed(licence, receivedOn, today)
}

/** Whether the department that handles it owns the stage of the decision. */
async function decidesHere(
  db: Db | Tx,
  application: Application,
  version: MatterVersion,
  plan: StagePlan,
): Promise<boolean> {
  const stage = plan.stages.find(({ kind }) => kind === 'decision')
  if (stage === undefined || !application.extensionRequested || application.extended) return false
  const line = await lineOf(db, application.matterId)
  const owner = await ownerOfStage(db, application, line, version, stage)
  return owner.department.id === application.handlingDepartmentId
}

/** The last day of each stage worked now that must run in full, from the day it was entered. */
function periodEnds(
  { status, stageNumber }: Application,
  plan: StagePlan,
  { calendar }: Readings,
  steps: readonly Step[],
): ReadonlyMap<number, Day> {
  const stages = groupOf(plan, stageNumber)
  const enteredOn = entryOf(steps, new Set(stages.map(({ number }) => number)))?.happenedOn
  if (status !== 'examining' || enteredOn === undefined) return new Map()
  return new Map(
    stages
      .filter(({ kind }) => runsInFull(kind))
      .map(({ number, days, unit }) => [
        number,
        addLimit(calendar, enteredOn, { length: days, unit: unit ?? 'working-day' }).dueOn,
      ]),
  )
}

/** The step that led into these stages; what happened inside (a special procedure) is none. */
function entryOf(steps: readonly Step[], stages: ReadonlySet<number>): Step | undefined {
  const before = steps.findLastIndex((step) => !stages.has(step.stageNumber))
  const returned = steps.findLastIndex((step) => step.action === 'send-back')
  return steps[Math.max(before + 1, returned)]
}

function proposer({ status }: Application, steps: readonly Step[]): string | null {
  if (status !== 'refusal-proposed' && status !== 'suspension-proposed') return null
  return steps.findLast(({ action }) => isProposal(action))?.accountId ?? null
}

/** The last of the working days that the notice of the special procedure named. */
function suspensionEnd(
  { status }: Application,
  { calendar }: Readings,
  steps: readonly Step[],
): Day | null {
  const approval = steps.findLast((step) => step.action === 'approve-suspension')
  const planned = approval?.details.plannedDays
  if (status !== 'suspended' || approval === undefined || planned === undefined) return null
  return addWorkingDays(calendar, approval.happenedOn, planned)
}

export function stepActor(actor: Actor, application: Application): StepActor {
  const isApplicant = isOwner(actor, application)
  if (actor.kind === 'staff') {
    const { accountId, seat } = actor
    return { kind: 'staff', posts: seat.posts, isApplicant, accountId }
  }
  if (actor.kind === 'system') return { kind: 'system', posts: [], isApplicant, accountId: null }
  const accountId = actor.kind === 'applicant' ? actor.accountId : null
  return { kind: 'applicant', posts: [], isApplicant, accountId }
}

function examiners(steps: readonly Step[]): readonly string[] {
  const passed = steps.filter((step) => step.action === 'pass' && step.fromStatus === 'examining')
  return [...new Set(passed.flatMap((step) => step.accountId ?? []))]
}
