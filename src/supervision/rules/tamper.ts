// R-TAMPER: steps out of order, back-dated, dated ahead or past the log; decisions by night in bulk.
import type { Finding } from '../types.ts'
import type { ApplicationFacts, Milestone, StepFacts } from './facts.ts'
import { findingOfSteps } from './of-steps.ts'
import type { StepFault } from './of-steps.ts'
import type { Terms } from './terms.ts'

/** Yellow at once. Two hosts may differ by five minutes; more than that is not a clock that lags. */
export function tamper(facts: ApplicationFacts): Finding | null {
  const faults = [
    ...facts.steps.flatMap((step, at) => faultsOf(step, facts.steps[at - 1] ?? null, facts.now)),
    ...milestoneFaults(facts),
    ...unrecordedFaults(facts),
  ]
  return findingOfSteps('R-TAMPER', 'yellow', faults, facts.handlingDepartmentId)
}

export interface NightWork {
  readonly departmentId: string
  readonly accountId: string
  readonly actorName: string
  /** The day on which the night began. */
  readonly night: string
  readonly numbers: readonly string[]
}

/** 夜间集中办结: so many decisions of one person between 22:00 and 6:00. */
export function nightBulk(work: NightWork, terms: Terms): Finding | null {
  if (work.numbers.length < terms.nightBulk) return null
  return {
    rule: 'R-TAMPER',
    card: 'yellow',
    occurrence: `night:${work.night}:${work.departmentId}:${work.accountId}`,
    departmentId: work.departmentId,
    facts: {
      night: work.night,
      who: work.actorName,
      count: work.numbers.length,
      numbers: work.numbers.slice(0, 50),
    },
  }
}

const tolerance = 5 * 60_000

function faultsOf(step: StepFacts, before: StepFacts | null, now: Date): readonly StepFault[] {
  const at = step.happenedAt.getTime()
  const words = [
    ...(before !== null && step.sequence !== before.sequence + 1 ? ['办理经过缺少一步'] : []),
    ...(before !== null && at < before.happenedAt.getTime() - tolerance
      ? ['时间早于上一步，先后颠倒']
      : []),
    ...(at > now.getTime() + tolerance ? ['时间晚于现在'] : []),
    ...(step.happenedOn === step.civilDay ? [] : [`登记的日期与实际时间（${step.civilDay}）不符`]),
  ]
  return words.map((one) => ({ step, words: one }))
}

function milestoneFaults({ milestones, steps }: ApplicationFacts): readonly StepFault[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  return milestones.flatMap((one, at) => {
    const before: Milestone | undefined = milestones[at - 1]
    if (before === undefined || one.on >= before.on) return []
    return [{ step: last, words: `${one.name}日期 ${one.on} 早于${before.name}日期 ${before.on}` }]
  })
}

function unrecordedFaults({ steps, unrecorded }: ApplicationFacts): readonly StepFault[] {
  return unrecorded.flatMap((action) => {
    const step = steps.findLast((one) => one.action === action)
    return step === undefined ? [] : [{ step, words: '这一步在审计日志里没有记录' }]
  })
}
