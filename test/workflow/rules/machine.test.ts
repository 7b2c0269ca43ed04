// Every lawful move, and that every other is refused.
import { expect, test } from 'vitest'
import type { Post } from '../../../src/kernel/actor.ts'
import { openActions } from '../../../src/workflow/rules/machine.ts'
import { isOpen, isTerminal, openStatuses, statuses } from '../../../src/workflow/rules/statuses.ts'
import { steps } from '../../../src/workflow/rules/steps.ts'
import { noDetails, type Facts } from '../../../src/workflow/move-types.ts'
import { type Action, type Refusal, type Status } from '../../../src/workflow/types.ts'
import {
  applicant,
  attempt,
  details,
  facts,
  instantPlan,
  refused,
  staff,
  systemActor,
} from './facts.ts'

const people = {
  applicant,
  system: systemActor,
  clerk: staff('acceptance-clerk'),
  examiner: staff('examiner'),
  head: staff('section-head'),
  approver: staff('approver'),
}
type Person = keyof typeof people

const receiptPassed = { receiptDueOn: '2026-03-03' } as const
const papersPassed = { papersAwaited: 1, papersDueOn: '2026-03-03' } as const
const correctionPassed = { correctionDueOn: '2026-03-03' } as const
const suspensionOver = { stageNumber: 2, suspensionEndsOn: '2026-03-03' } as const
const pending = { transferPending: true } as const
const requested = { extensionRequested: true } as const

/** action, from, by whom, given, to, stage after, clock, document, conclusion. */
const lawful: readonly [
  Action,
  Status,
  Person,
  Partial<Facts>,
  Status,
  number,
  string,
  string | null,
  number | null,
][] = [
  ['submit', 'draft', 'applicant', {}, 'submitted', 1, 'start-receipt', 'submission-receipt', null],
  ['accept', 'submitted', 'clerk', {}, 'examining', 2, 'start-decision', 'acceptance-notice', null],
  [
    'request-correction',
    'submitted',
    'clerk',
    {},
    'correcting',
    1,
    'close-receipt',
    'correction-notice',
    null,
  ],
  [
    'resubmit',
    'correcting',
    'applicant',
    {},
    'submitted',
    1,
    'start-receipt',
    'submission-receipt',
    null,
  ],
  ['propose-refusal', 'submitted', 'clerk', {}, 'refusal-proposed', 1, 'keep', null, null],
  [
    'confirm-refusal',
    'refusal-proposed',
    'head',
    {},
    'not-accepted',
    1,
    'close-all',
    'non-acceptance-decision',
    1,
  ],
  ['return-refusal', 'refusal-proposed', 'head', {}, 'submitted', 1, 'keep', null, null],
  [
    'deem-accepted',
    'submitted',
    'system',
    receiptPassed,
    'examining',
    2,
    'start-decision-at-receipt',
    'acceptance-notice',
    null,
  ],
  [
    'deem-accepted',
    'refusal-proposed',
    'system',
    receiptPassed,
    'examining',
    2,
    'start-decision-at-receipt',
    'acceptance-notice',
    null,
  ],
  ['propose-transfer', 'submitted', 'clerk', {}, 'submitted', 1, 'keep', 'transfer-slip', null],
  ['accept-transfer', 'submitted', 'clerk', pending, 'submitted', 1, 'keep', null, null],
  ['return-transfer', 'submitted', 'clerk', pending, 'submitted', 1, 'keep', null, null],
  [
    'propose-transfer',
    'examining',
    'examiner',
    { stageNumber: 2 },
    'examining',
    2,
    'keep',
    'transfer-slip',
    null,
  ],
  [
    'accept-transfer',
    'examining',
    'examiner',
    { ...pending, stageNumber: 2 },
    'examining',
    2,
    'keep',
    null,
    null,
  ],
  [
    'return-transfer',
    'examining',
    'examiner',
    { ...pending, stageNumber: 2 },
    'examining',
    2,
    'keep',
    null,
    null,
  ],
  ['pass', 'examining', 'examiner', { stageNumber: 2 }, 'examining', 3, 'keep', null, null],
  ['pass', 'examining', 'examiner', { stageNumber: 3 }, 'verifying', 4, 'keep', null, null],
  ['pass', 'verifying', 'head', { stageNumber: 4 }, 'approving', 5, 'keep', null, null],
  [
    'propose-suspension',
    'examining',
    'examiner',
    { stageNumber: 2 },
    'suspension-proposed',
    2,
    'keep',
    null,
    null,
  ],
  [
    'approve-suspension',
    'suspension-proposed',
    'head',
    { stageNumber: 2 },
    'suspended',
    2,
    'pause',
    'special-procedure-notice',
    null,
  ],
  [
    'reject-suspension',
    'suspension-proposed',
    'head',
    { stageNumber: 2 },
    'examining',
    2,
    'keep',
    null,
    null,
  ],
  ['resume', 'suspended', 'examiner', { stageNumber: 2 }, 'examining', 2, 'resume', null, null],
  ['resume', 'suspended', 'system', suspensionOver, 'examining', 2, 'resume', null, null],
  [
    'request-extension',
    'examining',
    'examiner',
    { stageNumber: 2 },
    'examining',
    2,
    'keep',
    null,
    null,
  ],
  [
    'request-extension',
    'verifying',
    'examiner',
    { stageNumber: 4 },
    'verifying',
    4,
    'keep',
    null,
    null,
  ],
  [
    'request-extension',
    'approving',
    'examiner',
    { stageNumber: 5 },
    'approving',
    5,
    'keep',
    null,
    null,
  ],
  [
    'extend',
    'examining',
    'approver',
    { ...requested, stageNumber: 2 },
    'examining',
    2,
    'extend',
    'extension-notice',
    null,
  ],
  [
    'extend',
    'verifying',
    'approver',
    { ...requested, stageNumber: 4 },
    'verifying',
    4,
    'extend',
    'extension-notice',
    null,
  ],
  [
    'extend',
    'approving',
    'approver',
    { ...requested, stageNumber: 5 },
    'approving',
    5,
    'extend',
    'extension-notice',
    null,
  ],
  ['send-back', 'verifying', 'head', { stageNumber: 4 }, 'examining', 3, 'keep', null, null],
  ['send-back', 'approving', 'approver', { stageNumber: 5 }, 'examining', 3, 'keep', null, null],
  [
    'grant',
    'approving',
    'approver',
    { stageNumber: 5 },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deny',
    'approving',
    'approver',
    { stageNumber: 5 },
    'denied',
    6,
    'close-decision-start-delivery',
    'denial-decision',
    null,
  ],
  [
    'deem-renewed',
    'submitted',
    'system',
    { stageNumber: 1, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'refusal-proposed',
    'system',
    { stageNumber: 1, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'suspension-proposed',
    'system',
    { stageNumber: 3, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'suspended',
    'system',
    { stageNumber: 3, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'examining',
    'system',
    { stageNumber: 3, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'verifying',
    'system',
    { stageNumber: 4, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deem-renewed',
    'approving',
    'system',
    { stageNumber: 5, licenceRanOut: true },
    'granted',
    6,
    'close-decision-start-delivery',
    'grant-decision',
    null,
  ],
  [
    'deliver',
    'granted',
    'clerk',
    { stageNumber: 6 },
    'concluded',
    6,
    'close-delivery',
    'proof-of-service',
    0,
  ],
  [
    'deliver',
    'granted',
    'examiner',
    { stageNumber: 6, producesLicence: false },
    'concluded',
    6,
    'close-delivery',
    'proof-of-service',
    6,
  ],
  [
    'deliver',
    'denied',
    'clerk',
    { stageNumber: 6 },
    'concluded',
    6,
    'close-delivery',
    'proof-of-service',
    1,
  ],
  ['withdraw', 'submitted', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  ['withdraw', 'correcting', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  [
    'withdraw',
    'refusal-proposed',
    'applicant',
    {},
    'withdrawn',
    1,
    'close-all',
    'termination-notice',
    6,
  ],
  ['withdraw', 'examining', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  [
    'withdraw',
    'suspension-proposed',
    'applicant',
    {},
    'withdrawn',
    1,
    'close-all',
    'termination-notice',
    6,
  ],
  ['withdraw', 'suspended', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  ['withdraw', 'verifying', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  ['withdraw', 'approving', 'applicant', {}, 'withdrawn', 1, 'close-all', 'termination-notice', 6],
  [
    'terminate',
    'correcting',
    'clerk',
    correctionPassed,
    'terminated',
    1,
    'close-all',
    'termination-notice',
    5,
  ],
  [
    'terminate',
    'correcting',
    'system',
    correctionPassed,
    'terminated',
    1,
    'close-all',
    'termination-notice',
    5,
  ],
  [
    'terminate',
    'examining',
    'system',
    papersPassed,
    'terminated',
    1,
    'close-all',
    'termination-notice',
    5,
  ],
  [
    'terminate',
    'verifying',
    'system',
    papersPassed,
    'terminated',
    1,
    'close-all',
    'termination-notice',
    5,
  ],
  [
    'terminate',
    'approving',
    'system',
    papersPassed,
    'terminated',
    1,
    'close-all',
    'termination-notice',
    5,
  ],
]

test.each(lawful)('%s from %s by %s', (action, status, person, given, ...follows) => {
  const result = attempt({ status, ...given }, people[person], action)
  if (!result.ok) throw new Error(result.refusal)
  const { to, stageNumber, clock, document, conclusionCode } = result.value
  expect([to, stageNumber, clock, document, conclusionCode]).toEqual(follows)
})

test('the table of this test has every row of the machine, and nothing else is lawful', () => {
  const known = new Set(lawful.map(([action, status, person]) => `${action} ${status} ${person}`))
  const given = { ...requested, ...correctionPassed, stageNumber: 2 } as const
  const actions = [...new Set(steps.map((step) => step.action))]
  for (const status of statuses) {
    for (const action of actions) {
      for (const person of Object.keys(people) as Person[]) {
        if (known.has(`${action} ${status} ${person}`)) continue
        const result = attempt({ status, ...given }, people[person], action)
        const isGuarded = action === 'deliver' && (person === 'clerk' || person === 'examiner')
        if (isGuarded && (status === 'granted' || status === 'denied')) continue
        expect(result.ok, `${action} ${status} ${person}`).toBe(false)
        if (!result.ok) expect(['closed', 'not-now', 'not-yours']).toContain(result.refusal)
      }
    }
  }
})

test('an ended application refuses everything, whoever asks', () => {
  const ended = statuses.filter(isTerminal)
  expect(ended).toEqual(['not-accepted', 'concluded', 'withdrawn', 'terminated'])
  for (const status of ended)
    expect(attempt({ status }, applicant, 'withdraw')).toEqual(refused('closed'))
})

test('posts that do not handle applications move nothing', () => {
  const others: Post[] = ['supervisor', 'auditor', 'catalogue-editor', 'administrator']
  for (const status of statuses) {
    for (const post of others) expect(openActions({ ...facts, status }, staff(post))).toEqual([])
  }
})

test('every open status has a lawful way forward besides withdrawal', () => {
  expect(openStatuses()).toHaveLength(10)
  for (const status of openStatuses()) {
    const ways = [facts, { ...facts, ...receiptPassed, ...correctionPassed }].map((one) =>
      Object.values(people).flatMap((actor) =>
        openActions({ ...one, status, stageNumber: 2 }, actor).filter(
          ({ action, whyNot }) => whyNot === null && action !== 'withdraw',
        ),
      ),
    )
    for (const way of ways) expect(way.length, status).toBeGreaterThan(0)
    expect(isOpen(status)).toBe(true)
  }
})

test('only the organ that decides may extend', () => {
  const elsewhere = attempt(
    { status: 'examining', stageNumber: 2, extensionRequested: true, decidesHere: false },
    people.approver,
    'extend',
  )
  expect(elsewhere).toEqual(refused('deciding-organ'))
})

test('a special procedure ends by itself after its last planned day, not on it', () => {
  const end = (suspensionEndsOn: Facts['suspensionEndsOn']) =>
    attempt({ status: 'suspended', stageNumber: 2, suspensionEndsOn }, systemActor, 'resume')
  expect(end(null)).toEqual(refused('suspension-over'))
  expect(end('2026-03-04')).toEqual(refused('suspension-over'))
  expect(end('2026-03-03').ok).toBe(true)
})

test('a correction gives a year at most', () => {
  const ask = (correctionDueOn: typeof details.correctionDueOn) =>
    attempt({ status: 'submitted' }, people.clerk, 'request-correction', {
      details: { ...details, correctionDueOn },
    })
  expect(ask('2027-03-04').ok).toBe(true)
  expect(ask('2027-03-05')).toEqual(refused('correction-day-set'))
  expect(ask('9999-09-06')).toEqual(refused('correction-day-set'))
})

test('reasons of spaces are no reasons', () => {
  const needed = steps.filter((step) => step.comment === 'required').map((step) => step.action)
  expect([...new Set(needed)]).toEqual([
    'request-correction',
    'propose-refusal',
    'return-refusal',
    'pass',
    'reject-suspension',
    'resume',
    'request-extension',
    'extend',
    'send-back',
    'propose-transfer',
    'return-transfer',
    'deny',
  ])
  for (const comment of ['', '   ', '\u3000\u3000', '\n\t', '\u200b']) {
    const denial = attempt({ status: 'approving', stageNumber: 5 }, people.approver, 'deny', {
      comment,
    })
    expect(denial).toEqual(refused('comment-missing'))
  }
})

test('a second correction is refused, whoever demands it', () => {
  const again = attempt(
    { status: 'submitted', correctionCount: 1 },
    people.clerk,
    'request-correction',
  )
  expect(again).toEqual(refused('first-correction'))
})

test('a correction needs its day, after today, and comes within five working days', () => {
  const ask = (so: Partial<Facts>, correctionDueOn: typeof details.correctionDueOn) =>
    attempt({ status: 'submitted', ...so }, people.clerk, 'request-correction', {
      details: { ...details, correctionDueOn },
    })
  expect(ask({}, null)).toEqual(refused('correction-day-set'))
  expect(ask({}, '2026-03-04')).toEqual(refused('correction-day-set'))
  expect(ask(receiptPassed, '2026-03-18')).toEqual(refused('within-receipt-limit'))
  expect(ask({ receiptDueOn: '2026-03-04' }, '2026-03-18').ok).toBe(true)
})

test('only the system deems accepted, and not before the five days are over', () => {
  const early = attempt(
    { status: 'submitted', receiptDueOn: '2026-03-04' },
    systemActor,
    'deem-accepted',
  )
  expect(early).toEqual(refused('receipt-limit-passed'))
  const clerk = attempt({ status: 'submitted', ...receiptPassed }, people.clerk, 'deem-accepted')
  expect(clerk).toEqual(refused('not-yours'))
})

test('an acceptance after the five days counts from receipt all the same', () => {
  const late = attempt({ status: 'submitted', ...receiptPassed }, people.clerk, 'accept')
  expect(late.ok && late.value.clock).toBe('start-decision-at-receipt')
})

test('a special procedure needs one of the eight grounds and the days it takes', () => {
  const propose = (change: Partial<typeof details>) =>
    attempt({ status: 'examining', stageNumber: 2 }, people.examiner, 'propose-suspension', {
      details: { ...details, ...change },
    })
  expect(propose({ ground: '领导出差' })).toEqual(refused('suspension-ground-lawful'))
  expect(propose({ ground: null })).toEqual(refused('suspension-ground-lawful'))
  expect(propose({ plannedDays: null })).toEqual(refused('suspension-days-planned'))
  for (const plannedDays of [0, -1, 1.5, Number.NaN]) {
    expect(propose({ plannedDays })).toEqual(refused('suspension-days-planned'))
  }
  expect(propose({ ground: 'expert-review', plannedDays: 15 }).ok).toBe(true)
})

test('an extension is requested, approved by the head, once, before the day', () => {
  const so = { status: 'examining', stageNumber: 2 } as const
  expect(attempt({ ...so, ...requested }, people.examiner, 'extend')).toEqual(refused('not-yours'))
  expect(attempt(so, people.approver, 'extend')).toEqual(refused('extension-requested'))
  const extended = { ...so, ...requested, extended: true }
  expect(attempt(extended, people.approver, 'extend')).toEqual(refused('not-extended'))
  expect(attempt(extended, people.examiner, 'request-extension')).toEqual(refused('not-extended'))
  const twice = attempt({ ...so, ...requested }, people.examiner, 'request-extension')
  expect(twice).toEqual(refused('extension-not-requested'))
  const late = { ...so, ...requested, decisionDueOn: '2026-03-03' } as const
  expect(attempt(late, people.approver, 'extend')).toEqual(refused('before-decision-due'))
  const lastDay = { ...so, ...requested, decisionDueOn: '2026-03-04' } as const
  expect(attempt(lastDay, people.approver, 'extend').ok).toBe(true)
})

test('nobody grants the extension that he asked for', () => {
  const both = { ...staff('approver', '7'), posts: ['examiner', 'approver'] as const }
  const so = { status: 'approving', stageNumber: 5, ...requested } as const
  expect(attempt({ ...so, extensionRequestedBy: '7' }, both, 'extend')).toEqual(
    refused('extender-differs-from-requester'),
  )
  expect(attempt({ ...so, extensionRequestedBy: '8' }, both, 'extend').ok).toBe(true)
})

test('who examined does not approve, with however many posts', () => {
  const both = { ...staff('approver', '7'), posts: ['examiner', 'approver'] as const }
  const so = { status: 'approving', stageNumber: 5, examinedBy: ['7'] } as const
  const rule = refused('approver-differs-from-examiner')
  expect(attempt(so, both, 'grant')).toEqual(rule)
  expect(attempt(so, both, 'deny')).toEqual(rule)
  expect(attempt(so, staff('approver', '8'), 'grant').ok).toBe(true)
})

test('two people go on site', () => {
  const pass = (staffNames: string[]) =>
    attempt({ status: 'examining', stageNumber: 3 }, people.examiner, 'pass', {
      details: { ...noDetails, staffNames },
    })
  for (const names of [[], ['扎西'], ['扎西', ' 扎西 '], ['扎西', '\u3000']]) {
    expect(pass(names)).toEqual(refused('two-on-site'))
  }
  expect(pass(['扎西', '卓玛']).ok).toBe(true)
})

test('work is sent back to the examining stage chosen, and to no other', () => {
  const sendBack = (stageNumber: number | null, plan = facts.plan) =>
    attempt({ status: 'approving', stageNumber: 5, plan }, people.approver, 'send-back', {
      details: { ...noDetails, stageNumber },
    })
  const chosen = sendBack(2)
  expect(chosen.ok && chosen.value.stageNumber).toBe(2)
  for (const wrong of [1, 4, 5, 6, 9])
    expect(sendBack(wrong)).toEqual(refused('stage-to-return-to'))
  const instant = attempt(
    { status: 'approving', stageNumber: 2, plan: instantPlan },
    people.approver,
    'send-back',
  )
  expect(instant).toEqual(refused('stage-to-return-to'))
})

test('即办件 go from acceptance straight to the decision', () => {
  const accepted = attempt({ status: 'submitted', plan: instantPlan }, people.clerk, 'accept')
  expect(accepted.ok && [accepted.value.to, accepted.value.stageNumber]).toEqual(['approving', 2])
})

test('another person’s application can be neither withdrawn nor seen to be', () => {
  const other = { ...applicant, isApplicant: false }
  expect(attempt({ status: 'submitted' }, other, 'withdraw')).toEqual(refused('own-application'))
  expect(openActions({ ...facts, status: 'submitted' }, other)).toEqual([])
})

test('the clerk sees why a button is barred, and is not told of what the form will say', () => {
  const buttons = openActions({ ...facts, status: 'submitted', correctionCount: 1 }, people.clerk)
  expect(buttons.map(({ action, whyNot }) => [action, whyNot])).toEqual([
    ['accept', null],
    ['request-correction', 'first-correction'],
    ['propose-refusal', null],
    ['propose-transfer', null],
  ])
})

test('公示 and 法定等待 run their full days; the last of them is not yet over', () => {
  const waiting = { status: 'examining', stageNumber: 2 } as const
  const early = { ...waiting, periodEnds: new Map([[2, facts.today]]) }
  expect(attempt(early, people.examiner, 'pass')).toEqual(refused('period-run'))
  const over = { ...waiting, periodEnds: new Map([[2, '2026-03-03' as const]]) }
  expect(attempt(over, people.examiner, 'pass')).toMatchObject({ ok: true })
})

test.each(['confirm-refusal', 'approve-suspension'] as const)(
  'nobody does %s on what they proposed',
  (action) => {
    const status = action === 'confirm-refusal' ? 'refusal-proposed' : 'suspension-proposed'
    const both = { ...staff('section-head', '7'), posts: ['examiner', 'section-head'] as Post[] }
    expect(attempt({ status, proposedBy: '7' }, both, action)).toEqual(
      refused('confirmer-differs-from-proposer'),
    )
    expect(attempt({ status, proposedBy: '8' }, both, action)).toMatchObject({ ok: true })
  },
)

test('an upper level cannot ask for materials again: after acceptance no move asks for any', () => {
  const asking = steps.filter(({ document }) => document === 'correction-notice')
  expect(asking.flatMap(({ from }) => from)).toEqual(['submitted'])
  expect(asking.every(({ guards }) => guards.includes('first-correction'))).toBe(true)
})

test.each<[string, Partial<Facts>, Person, Action, string]>([
  ['a second time', { transferred: true }, 'clerk', 'propose-transfer', 'first-transfer'],
  [
    'while one waits',
    { transferPending: true },
    'clerk',
    'propose-transfer',
    'no-transfer-pending',
  ],
  ['after five days', receiptPassed, 'clerk', 'propose-transfer', 'within-receipt-limit'],
  ['a part alone', { partAlone: true }, 'clerk', 'propose-transfer', 'as-one'],
  ['what was not proposed', {}, 'clerk', 'accept-transfer', 'transfer-pending'],
  ['back what was not proposed', {}, 'clerk', 'return-transfer', 'transfer-pending'],
  ['accepting while one waits', pending, 'clerk', 'accept', 'no-transfer-pending'],
  ['correcting while one waits', pending, 'clerk', 'request-correction', 'no-transfer-pending'],
  ['refusing while one waits', pending, 'clerk', 'propose-refusal', 'no-transfer-pending'],
])('转办: %s is refused', (_what, given, person, action, refusal) => {
  const answer = attempt({ status: 'submitted', ...given }, people[person], action)
  expect(answer).toEqual(refused(refusal as Refusal))
})

test('转办 needs a place, and silence counts whoever is asked', () => {
  const nowhere = { details: { ...details, transferTo: null } }
  expect(attempt({ status: 'submitted' }, people.clerk, 'propose-transfer', nowhere)).toEqual(
    refused('transfer-place-set'),
  )
  const silent = attempt(
    { status: 'submitted', ...pending, ...receiptPassed },
    systemActor,
    'deem-accepted',
  )
  expect(silent.ok).toBe(true)
})
