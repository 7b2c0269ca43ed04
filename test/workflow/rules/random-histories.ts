// Histories of one application made by chance, fast enough for a hundred thousand: mostly what might
// be done next, sometimes anything at all, by anybody, with good and bad particulars.
import { addDays } from '../../../src/kernel/day.ts'
import type { Post } from '../../../src/kernel/actor.ts'
import { advance } from '../../../src/workflow/rules/machine.ts'
import { afterStep, draft } from '../../../src/workflow/rules/progress.ts'
import { groupOf, runsInFull } from '../../../src/workflow/rules/stage-plan.ts'
import { statuses } from '../../../src/workflow/rules/statuses.ts'
import { steps } from '../../../src/workflow/rules/steps.ts'
import { suspensionGrounds } from '../../../src/workflow/types.ts'
import type {
  Facts,
  PastStep,
  Progress,
  StepActor,
  StepDetails,
  StepRequest,
} from '../../../src/workflow/move-types.ts'
import type { Performer, Status, StepRow } from '../../../src/workflow/types.ts'
import type { StagePlan } from '../../../src/workflow/plan-types.ts'
import { facts } from './facts.ts'

export type Random = () => number

/** A small generator with a seed (mulberry32), so that a failure can be played again. */
export function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** One step that was done, with all that was known when it was. */
export interface Done {
  readonly before: Facts
  readonly actor: StepActor
  readonly request: StepRequest
  readonly step: PastStep
}

export interface History {
  readonly done: readonly Done[]
  /** The row as it would be stored: changed step by step, never folded anew. */
  readonly row: Progress
}

export function historyOf(random: Random, plan: StagePlan, length: number): History {
  const done: Done[] = []
  let now: Facts = { ...facts, ...draft, plan, ...soon }
  for (let tried = 0; tried < length; tried++) {
    now = {
      ...now,
      today: addDays(now.today, random() < 0.15 ? 1 : 0),
      decidesHere: random() < 0.9,
    }
    const row = random() < 0.85 ? likely(random, now) : pick(random, steps)
    const request = requestOf(random, row)
    const actor = actorOf(random, row)
    const result = advance(now, request, actor)
    if (!result.ok) continue
    const step = { move: result.value, accountId: actor.accountId }
    done.push({ before: now, actor, request, step })
    now = entered({ ...now, ...afterStep(now, step) }, now)
  }
  return { done, row: now }
}

/** Limits that some histories outlive. */
const soon = {
  receiptDueOn: '2026-03-05',
  correctionDueOn: '2026-03-05',
  decisionDueOn: '2026-03-07',
} as const

/** What can be done from here; ends are rare, or few histories would come to a decision. */
function likely(random: Random, { status }: Facts): StepRow {
  const rows = rowsFrom.get(status) ?? []
  const going = goingFrom.get(status) ?? []
  const choice = random() < 0.97 && going.length > 0 ? going : rows
  return choice.length === 0 ? pick(random, steps) : pick(random, choice)
}

const rowsFrom = byStatus(() => true)
const goingFrom = byStatus(({ action }) => action !== 'withdraw')

function byStatus(kept: (row: StepRow) => boolean): ReadonlyMap<Status, readonly StepRow[]> {
  return new Map(
    statuses.map((status) => [
      status,
      steps.filter((row) => row.from.includes(status) && kept(row)),
    ]),
  )
}

/** Entering a stage that runs in full sets its last day. */
function entered(next: Facts, before: Facts): Facts {
  if (next.stageNumber === before.stageNumber && next.status === before.status) return next
  // Inside a group the periods run on from the day on which it was entered.
  if (next.finished.length > 0 && before.finished.length > 0) return next
  if (next.finished.length > 0 && next.status === before.status) return next
  const group = next.status === 'examining' ? groupOf(next.plan, next.stageNumber) : []
  const waiting = group.filter(({ kind }) => runsInFull(kind))
  return {
    ...next,
    periodEnds: new Map(waiting.map(({ number, days }) => [number, addDays(next.today, days)])),
  }
}

const accounts = ['11', '12', '13', '14']
const otherPosts: readonly Post[] = ['acceptance-clerk', 'examiner', 'section-head', 'approver']

function actorOf(random: Random, { by }: StepRow): StepActor {
  const performer: Performer = random() < 0.9 ? pick(random, by) : pick(random, otherPosts)
  if (performer === 'applicant' || performer === 'system') {
    const isApplicant = performer === 'applicant' && random() < 0.95
    return { kind: performer, posts: [], isApplicant, accountId: isApplicant ? '1' : null }
  }
  // One person may hold several posts: separation must hold all the same.
  const posts = random() < 0.5 ? [performer] : [performer, pick(random, otherPosts)]
  return { kind: 'staff', posts, isApplicant: false, accountId: pick(random, accounts) }
}

const names = [[], ['扎西'], ['扎西', '扎西'], ['扎西', ' '], ['扎西', '卓玛'], ['扎西', '卓玛']]

function requestOf(random: Random, { action }: StepRow): StepRequest {
  const details: StepDetails = {
    correctionDueOn: pick(random, [null, '2026-03-20', '2026-03-20', '2020-01-01'] as const),
    ground: pick(random, [null, '领导出差', ...suspensionGrounds]),
    plannedDays: pick(random, [null, 0, 5, 15]),
    stageNumber: pick(random, [null, null, 2, 3, 4, 5, 99]),
    staffNames: pick(random, names),
    transferTo: pick(random, [null, '7', '7']),
  }
  return { action, comment: pick(random, ['同意', '材料齐全', '  ', '\u3000', '']), details }
}
