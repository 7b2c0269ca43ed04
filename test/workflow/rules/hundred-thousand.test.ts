// A hundred thousand histories made by chance: none leaves the law, whatever the plan, and folding the
// steps of each gives its row. The law is said here a second time, without the guards of the machine.
import { expect, test } from 'vitest'
import { stagePassed } from '../../../src/workflow/rules/guards.ts'
import { progressOf } from '../../../src/workflow/rules/progress.ts'
import { groupOf } from '../../../src/workflow/rules/stage-plan.ts'
import { statuses } from '../../../src/workflow/rules/statuses.ts'
import type { Facts, Progress, StepRequest } from '../../../src/workflow/move-types.ts'
import type { Status } from '../../../src/workflow/types.ts'
import { historyOf, randomOf } from './random-histories.ts'
import type { Done, History } from './random-histories.ts'
import { randomPlan } from './random-plans.ts'

const histories = 100_000
/** Ten seconds of a core; the rest is for machines that have other work. */
const longTest = 240_000

/** What is unlawful about a step after those before it; null when nothing is. */
type Law = (step: Done, earlier: readonly Done[]) => boolean

const laws: Readonly<Record<string, Law>> = {
  补正只能一次告知: ({ step }, earlier) =>
    step.move.action !== 'request-correction' || !did(earlier, 'request-correction'),
  '受理以后不再要材料，收件五个工作日以后也不': ({ step, before }, earlier) =>
    step.move.action !== 'request-correction' ||
    (!did(earlier, 'accept') &&
      !did(earlier, 'deem-accepted') &&
      (before.receiptDueOn ?? '9') >= before.today),
  只有八种程序停止计时: ({ step }, earlier) =>
    step.move.clock !== 'pause' ||
    eight.has(last(earlier, 'propose-suspension')?.request.details.ground ?? ''),
  '延期一次，期满以前，由决定机关批准': ({ step, before, actor }, earlier) =>
    step.move.clock !== 'extend' ||
    (!did(earlier, 'extend') &&
      did(earlier, 'request-extension') &&
      before.decidesHere &&
      actor.posts.includes('approver') &&
      before.today <= (before.decisionDueOn ?? '')),
  现场核查两人以上: ({ step, before, request }) =>
    step.move.action !== 'pass' ||
    before.status !== 'examining' ||
    stagePassed({ facts: before, details: request.details })?.kind !== 'site-inspection' ||
    new Set(request.details.staffNames.filter((name) => name.trim() !== '')).size >= 2,
  公示和法定等待走满: ({ step, before, request }) =>
    step.move.action !== 'pass' || before.today > endOfPeriod(before, request),
  并行的环节都办完才往下走: ({ step, before }, earlier) => {
    const group = groupOf(before.plan, before.stageNumber)
    if (step.move.action !== 'pass' || group.length < 2) return true
    if (group.some(({ number }) => number === step.move.stageNumber)) return true
    const names = [...earlier, { step }].map((one) => one.step.move.history.stageName)
    return group.every(({ name }) => names.includes(name))
  },
  '沉默视为受理，只由系统认定': ({ step, before, actor }) =>
    step.move.action !== 'deem-accepted' ||
    (actor.kind === 'system' && before.today > (before.receiptDueOn ?? '9')),
  拒绝写明理由: ({ step, request }) =>
    !['deny', 'propose-refusal', 'request-correction', 'send-back'].includes(step.move.action) ||
    /[^\s\u3000]/.test(request.comment),
  提出和同意不是一人: ({ step, actor }, earlier) =>
    !['confirm-refusal', 'approve-suspension'].includes(step.move.action) ||
    actor.accountId !== earlier.at(-1)?.actor.accountId,
  承办和批准不是一人: ({ step, actor }, earlier) =>
    !['grant', 'deny'].includes(step.move.action) ||
    !earlier.some(
      ({ step: { move }, actor: other }) =>
        move.action === 'pass' && move.from === 'examining' && other.accountId === actor.accountId,
    ),
  '决定以前先受理，决定以后只有送达': ({ step }, earlier) => {
    const decided = did(earlier, 'grant') || did(earlier, 'deny')
    if (['grant', 'deny'].includes(step.move.action)) {
      return !decided && (did(earlier, 'accept') || did(earlier, 'deem-accepted'))
    }
    return !decided || step.move.action === 'deliver'
  },
  '转办一次为限，答复以前谁也不往下办': ({ step: { move } }, earlier) => {
    if (move.action === 'propose-transfer' || move.action === 'accept-transfer') {
      if (did(earlier, 'accept-transfer')) return false
    }
    const latest = earlier.at(-1)?.step.move.action
    if (latest !== 'propose-transfer') return !answersTransfer.has(move.action)
    return answersTransfer.has(move.action) || withoutAnswer.has(move.action)
  },
  转办不动时限: ({ step: { move } }) =>
    !(answersTransfer.has(move.action) || move.action === 'propose-transfer') ||
    (move.clock === 'keep' && move.from === move.to),
  转办和退回写明理由: ({ step, request }) =>
    !['propose-transfer', 'return-transfer'].includes(step.move.action) ||
    /[^\s\u3000]/.test(request.comment),
  结束以后不再有步骤: (_step, earlier) => !earlier.some(({ step }) => ends.has(step.move.to)),
}

function endOfPeriod(before: Facts, { details }: StepRequest): string {
  const passed = stagePassed({ facts: before, details })
  return before.periodEnds.get(passed?.number ?? 0) ?? ''
}

const allLaws = Object.entries(laws)

const eight = new Set([
  ...['hearing', 'tender', 'auction', 'inspection'],
  ...['testing', 'quarantine', 'appraisal', 'expert-review'],
])
const answersTransfer = new Set(['accept-transfer', 'return-transfer'])
/** The law or the applicant moves it on all the same. */
const withoutAnswer = new Set(['deem-accepted', 'deem-renewed', 'withdraw', 'terminate'])
const ends = new Set<Status>(['not-accepted', 'concluded', 'withdrawn', 'terminated'])

function did(earlier: readonly Done[], action: string): boolean {
  return earlier.some(({ step }) => step.move.action === action)
}

function last(earlier: readonly Done[], action: string): Done | undefined {
  return earlier.findLast(({ step }) => step.move.action === action)
}

function broken({ done }: History): string | null {
  for (const [at, step] of done.entries()) {
    const earlier = done.slice(0, at)
    for (const [name, law] of allLaws) if (!law(step, earlier)) return name
  }
  return null
}

/** What the fold says otherwise than the row. */
function unlike({ done, row }: History): string | null {
  const folded = progressOf(done.map(({ step }) => step))
  const keys = Object.keys(folded) as (keyof Progress)[]
  return keys.find((key) => JSON.stringify(folded[key]) !== JSON.stringify(row[key])) ?? null
}

test(
  'a hundred thousand random histories stay within the law, and their steps fold into their rows',
  () => {
    const seen = new Map<Status, number>()
    for (let seed = 1; seed <= histories; seed++) {
      const random = randomOf(seed)
      const history = historyOf(random, randomPlan(random), 6 + Math.floor(random() * 20))
      const found = { seed, broken: broken(history), unlike: unlike(history) }
      if (found.broken !== null || found.unlike !== null) {
        expect(found).toEqual({ seed, broken: null, unlike: null })
      }
      for (const { step } of history.done) {
        seen.set(step.move.to, (seen.get(step.move.to) ?? 0) + 1)
      }
    }
    // The walk comes to every state there is, each often enough to mean something.
    for (const status of statuses.filter((one) => one !== 'draft'))
      expect([status, (seen.get(status) ?? 0) > 50]).toEqual([status, true])
  },
  longTest,
)

test('the laws can be broken: each notices what it forbids', () => {
  const random = randomOf(7)
  const history = Array.from({ length: 400 }, () => historyOf(random, randomPlan(random), 40))
    .map(({ done }) => done)
    .find(
      (done) =>
        done.some(({ step: { move } }) => move.action === 'pass' && move.from === 'examining') &&
        done.some(({ step }) => step.move.action === 'grant'),
    )
  if (history === undefined) throw new Error('no history came to a grant')
  const twice = [...history, ...history]
  expect(broken({ done: twice, row: {} as Progress })).not.toBeNull()
  const ownDecision = history.map((one) => ({ ...one, actor: { ...one.actor, accountId: '11' } }))
  expect(broken({ done: ownDecision, row: {} as Progress })).toMatch(/不是一人/)
})
