// Turns the rows of an application into what the rules are told of it.
import { readingsWith } from '../applications/index.ts'
import { readClock, workingDaysBetween } from '../deadlines/index.ts'
import type { Calendar, Clock, ClockReading } from '../deadlines/index.ts'
import type { Step } from '../applications/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { groundNames, stageAt, suspensionGrounds } from '../workflow/index.ts'
import type { StagePlan, SuspensionGround } from '../workflow/index.ts'
import type { Batch, Watched } from './queries/batch.ts'
import { limitOf } from './rules/clock-limit.ts'
import type { ApplicationFacts, Limit, StageFacts, SuspensionFacts } from './rules/facts.ts'
import { entryOf, lastSuspension, pausesOf } from './rules/steps-read.ts'

export interface Gathering {
  readonly application: Watched
  readonly version: MatterVersion
  readonly plan: StagePlan
  readonly calendar: Calendar
  readonly batch: Batch
}

/** Null for an application that no department has yet. */
export function factsOf(
  { now, today }: Pick<Context, 'now' | 'today'>,
  gathering: Gathering,
): ApplicationFacts | null {
  const { application, version, calendar, batch } = gathering
  const steps = batch.steps.get(application.id) ?? []
  const handling = application.handlingDepartmentId ?? application.acceptanceDepartmentId
  if (handling === null || steps.length === 0) return null
  const { status, regionPath } = application
  const readings = readingsWith(calendar, { status, regionPath, steps, version, today })
  const between = (from: Day, to: Day): number => workingDaysBetween(calendar, from, to)
  const limit = (clock: Clock | null, reading: ClockReading | null): Limit | null =>
    clock === null || reading === null ? null : limitOf(clock.startedOn, reading, between)
  const read = (clock: Clock): Limit | null => limit(clock, readClock(clock, calendar, today))
  const { clocks } = readings
  return {
    status: application.status,
    now,
    handlingDepartmentId: handling,
    acceptanceDepartmentId: application.acceptanceDepartmentId ?? handling,
    receipt: limit(clocks.receipt, readings.receipt),
    promised: limit(clocks.promised, readings.promised),
    statutory: limit(clocks.statutory, readings.statutory),
    delivery: limit(clocks.delivery, readings.delivery),
    stage: stageFacts(gathering, steps, read),
    suspension: suspensionFacts(steps, read),
    steps: stepFacts(gathering, steps),
    milestones: milestonesOf(application),
    unrecorded: batch.unrecorded.get(application.id) ?? [],
  }
}

type Read = (clock: Clock) => Limit | null

const worked: readonly string[] = [
  ...['examining', 'suspension-proposed', 'suspended', 'verifying', 'approving'],
]

/** A stage without days of its own has nothing to be late against. */
function stageFacts(
  { application, plan }: Gathering,
  steps: readonly Step[],
  read: Read,
): StageFacts | null {
  const stage = stageAt(plan, application.stageNumber)
  const entry = entryOf(steps)
  if (!worked.includes(application.status) || stage === null || entry === null) return null
  if (stage.kind === 'acceptance' || stage.kind === 'delivery' || stage.days === 0) return null
  const limit = read({
    startedOn: entry.happenedOn,
    limit: { length: stage.days, unit: stage.unit ?? 'working-day' },
    pauses: pausesOf(steps.filter(({ sequence }) => sequence >= entry.sequence)),
    extension: null,
    stoppedOn: null,
  })
  return limit === null ? null : { ...limit, stageName: stage.name, sequence: entry.sequence }
}

function suspensionFacts(steps: readonly Step[], read: Read): SuspensionFacts | null {
  const suspension = lastSuspension(steps)
  if (suspension === null) return null
  const { startedOn, endedOn, plannedDays, ground, sequence } = suspension
  const limit = read({
    startedOn,
    limit: { length: plannedDays, unit: 'working-day' },
    pauses: [],
    extension: null,
    stoppedOn: endedOn,
  })
  if (limit === null) return null
  return {
    ...limit,
    ground: groundNames[ground as SuspensionGround] ?? (ground === '' ? '没有写明' : ground),
    lawful: suspensionGrounds.some((one) => one === ground),
    sequence,
  }
}

function stepFacts({ plan, batch }: Gathering, steps: readonly Step[]): ApplicationFacts['steps'] {
  return steps.map((step, at) => {
    const stage = stageAt(plan, steps[at - 1]?.stageNumber ?? step.stageNumber)
    return {
      sequence: step.sequence,
      action: step.action,
      comment: step.comment ?? '',
      departmentId: step.departmentId,
      actorName: step.actorName,
      accountId: step.accountId,
      happenedAt: step.happenedAt,
      happenedOn: step.happenedOn,
      civilDay: dayOf(step.happenedAt),
      byApprover: batch.byApprover.has(step.id),
      staffNeeded: stage?.staffNeeded ?? 1,
      staff: step.details.staff ?? [],
      stageName: stage?.name ?? null,
    }
  })
}

function milestonesOf(application: Watched): ApplicationFacts['milestones'] {
  const { receivedOn, acceptedOn, decidedOn, deliveredOn, concludedOn } = application
  const named = [
    { name: '收件', on: receivedOn },
    { name: '受理', on: acceptedOn },
    { name: '决定', on: decidedOn },
    { name: '送达', on: deliveredOn },
    { name: '办结', on: concludedOn },
  ]
  return named.flatMap(({ name, on }) => (on === null ? [] : [{ name, on }]))
}
