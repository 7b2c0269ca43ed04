// What follows from a lawful move: the new status and stage, the clock, the document, the result code
// and the words of the history.
import type { ClockEffect } from '../../deadlines/index.ts'
import {
  suspensionGrounds,
  type ConclusionCode,
  type Status,
  type StepRow,
  type SuspensionGround,
} from '../types.ts'
import { type Facts, type Move, type StepRequest } from '../move-types.ts'
import { type Stage, type StagePlan } from '../plan-types.ts'
import { isReceiptOverdue, stagePassed } from './guards.ts'
import { groupOf, nextStage, openStages, stageAt, stageToReturnTo } from './stage-plan.ts'
import { statusOfStage } from './statuses.ts'

/** The consequences of `row`, whose guards hold. Throws when the plan is unsound (see check-plan). */
export function moveOf(row: StepRow, facts: Facts, request: StepRequest): Move {
  const { stage, finished } = placeAfter(row, facts, request)
  const left = row.action === 'pass' ? stagePassed({ facts, details: request.details }) : null
  return {
    action: row.action,
    from: facts.status,
    to: statusAfter(row, facts, stage),
    stageNumber: stage.number,
    finished,
    clock: clockOf(row, facts),
    document: row.document,
    conclusionCode: conclusionOf(row, facts),
    history: {
      action: row.action,
      stageName: (left ?? stageAt(facts.plan, facts.stageNumber))?.name ?? null,
      nextStageName: stage.number === facts.stageNumber ? null : stage.name,
      comment: row.comment === 'none' ? '' : request.comment.trim(),
      ground: groundOf(request.details.ground) ?? facts.suspensionGround,
      details: request.details,
    },
  }
}

interface Place {
  readonly stage: Stage
  readonly finished: readonly number[]
}

/** Of a parallel group all must finish; what is sent back to is the only one opened again. */
function placeAfter(row: StepRow, facts: Facts, request: StepRequest): Place {
  const { plan } = facts
  if (row.action === 'send-back') {
    const stage = stageAfter(row, facts, request)
    const others = groupOf(plan, stage.number).filter(({ number }) => number !== stage.number)
    return { stage, finished: others.map(({ number }) => number) }
  }
  if (row.to !== 'by-plan')
    return { stage: stageAfter(row, facts, request), finished: facts.finished }
  const passed =
    facts.status === 'examining' ? stagePassed({ facts, details: request.details }) : null
  if (passed === null) return { stage: stageAfter(row, facts, request), finished: [] }
  const finished = [...facts.finished, passed.number]
  const [open] = openStages(plan, { stageNumber: passed.number, finished })
  if (open !== undefined) return { stage: open, finished }
  return { stage: stageAfter(row, facts, request), finished: [] }
}

function stageAfter({ action, to }: StepRow, facts: Facts, { details }: StepRequest): Stage {
  const { plan, stageNumber } = facts
  if (action === 'deem-renewed') return sound(afterDecision(plan, stageNumber))
  const isDecision = action === 'grant' || action === 'deny'
  if (to === 'by-plan' || isDecision) return sound(nextStage(plan, stageNumber))
  if (action === 'send-back') return sound(stageToReturnTo(plan, stageNumber, details.stageNumber))
  return sound(stageAt(plan, stageNumber))
}

/** A decision that the law makes, wherever the application lies: what follows the stage of the decision. */
function afterDecision(plan: StagePlan, stageNumber: number): Stage | null {
  const decision = plan.stages.find(({ kind }) => kind === 'decision')
  return nextStage(plan, decision?.number ?? stageNumber)
}

function statusAfter({ to }: StepRow, { status }: Facts, stage: Stage): Status {
  if (to === 'same') return status
  if (to !== 'by-plan') return to
  const next = statusOfStage(stage.kind)
  if (next === 'decided' || next === 'submitted') throw unsound()
  return next
}

function sound<T>(value: T | null): T {
  if (value === null) throw unsound()
  return value
}

function unsound(): Error {
  return new Error('the stage plan leads nowhere from here')
}

/** An acceptance after the limit counts from receipt all the same: the law has accepted already. */
function clockOf({ clock }: StepRow, facts: Facts): ClockEffect {
  const isLateAcceptance = clock === 'start-decision' && isReceiptOverdue(facts)
  return isLateAcceptance ? 'start-decision-at-receipt' : clock
}

function conclusionOf({ conclusion }: StepRow, facts: Facts): ConclusionCode | null {
  if (conclusion !== 'by-decision') return conclusion
  if (facts.status === 'denied') return 1
  return facts.producesLicence ? 0 : 6
}

function groundOf(text: string | null): SuspensionGround | null {
  return suspensionGrounds.find((ground) => ground === text) ?? null
}
