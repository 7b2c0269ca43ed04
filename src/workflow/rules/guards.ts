// The conditions of the law that a move must meet, each one a yes or no about the application, the
// person and what is asked.
import { daysBetween } from '../../kernel/day.ts'
import { suspensionGrounds, type Guard } from '../types.ts'
import { type Facts, type StepActor, type StepDetails } from '../move-types.ts'
import { type Stage } from '../plan-types.ts'
import { groupOf, openStages, stageToReturnTo } from './stage-plan.ts'

/** Calendar days: no notice gives an applicant longer than a year. */
const longestCorrection = 365

export interface Asked {
  readonly facts: Facts
  readonly actor: StepActor
  readonly details: StepDetails
}

/** True when the condition holds. */
export function holdsTrue(guard: Guard, asked: Asked): boolean {
  return conditions[guard](asked)
}

/** True when the condition is about what the form will say, so a button cannot know it yet. */
export function isAboutDetails(guard: Guard): boolean {
  return aboutDetails.includes(guard)
}

/** 行政许可法第三十二条: after the limit the application counts as accepted. */
export function isReceiptOverdue({ receiptDueOn, today }: Facts): boolean {
  return receiptDueOn !== null && today > receiptDueOn
}

const aboutDetails: readonly Guard[] = [
  'correction-day-set',
  'two-on-site',
  'suspension-ground-lawful',
  'suspension-days-planned',
  'transfer-place-set',
]

const conditions: Readonly<Record<Guard, (asked: Asked) => boolean>> = {
  'own-application': ({ actor }) => actor.isApplicant,
  'first-correction': ({ facts }) => facts.correctionCount === 0,
  'within-receipt-limit': ({ facts }) => !isReceiptOverdue(facts),
  'correction-day-set': ({ facts, details }) =>
    details.correctionDueOn !== null &&
    details.correctionDueOn > facts.today &&
    daysBetween(facts.today, details.correctionDueOn) <= longestCorrection,
  'licence-run-out': ({ facts }) => facts.licenceRanOut,
  'receipt-limit-passed': ({ facts }) => isReceiptOverdue(facts),
  'two-on-site': hasEnoughStaff,
  'suspension-ground-lawful': ({ details }) =>
    suspensionGrounds.some((ground) => ground === details.ground),
  'suspension-days-planned': ({ details: { plannedDays } }) =>
    plannedDays !== null && Number.isInteger(plannedDays) && plannedDays > 0,
  'not-extended': ({ facts }) => !facts.extended,
  'extension-not-requested': ({ facts }) => !facts.extensionRequested,
  'extension-requested': ({ facts }) => facts.extensionRequested,
  'extender-differs-from-requester': ({ facts, actor }) =>
    actor.accountId !== null && actor.accountId !== facts.extensionRequestedBy,
  'before-decision-due': ({ facts }) =>
    facts.decisionDueOn !== null && facts.today <= facts.decisionDueOn,
  'deciding-organ': ({ facts }) => facts.decidesHere,
  'suspension-over': ({ facts }) =>
    facts.suspensionEndsOn !== null && facts.today > facts.suspensionEndsOn,
  'stage-to-return-to': ({ facts, details }) =>
    stageToReturnTo(facts.plan, facts.stageNumber, details.stageNumber) !== null,
  'approver-differs-from-examiner': ({ facts, actor }) =>
    actor.accountId !== null && !facts.examinedBy.includes(actor.accountId),
  'period-run': (asked) => {
    const endsOn = asked.facts.periodEnds.get(stagePassed(asked)?.number ?? 0)
    return endsOn === undefined || asked.facts.today > endsOn
  },
  'parallel-stage-open': (asked) => stagePassed(asked) !== null,
  'confirmer-differs-from-proposer': ({ facts, actor }) =>
    actor.accountId !== null && actor.accountId !== facts.proposedBy,
  'correction-overdue': ({ facts }) =>
    facts.correctionDueOn !== null && facts.today > facts.correctionDueOn,
  'as-one': ({ facts }) => !facts.partAlone,
  'no-transfer-pending': ({ facts }) => !facts.transferPending,
  'transfer-pending': ({ facts }) => facts.transferPending,
  'first-transfer': ({ facts }) => !facts.transferred,
  'transfer-place-set': ({ details }) => details.transferTo !== null,
  'one-stage-at-a-time': ({ facts }) => groupOf(facts.plan, facts.stageNumber).length <= 1,
  'opinions-in': ({ facts }) => facts.opinionsAwaited === 0,
  'hearing-held': ({ facts }) => !facts.hearingOwed,
  'hearing-term-run': ({ facts }) =>
    facts.hearingAskUntil === null || facts.today > facts.hearingAskUntil,
  'originals-checked': ({ facts }) => !facts.originalsBar || facts.originalsUnchecked.length === 0,
  'papers-in': ({ facts }) => facts.papersAwaited === 0,
  'papers-overdue': ({ facts }) => facts.papersDueOn !== null && facts.today > facts.papersDueOn,
}

/** The stage that a pass is about; null when it names one that is not worked now. */
export function stagePassed({ facts, details }: Pick<Asked, 'facts' | 'details'>): Stage | null {
  const open = openStages(facts.plan, facts)
  const alone = groupOf(facts.plan, facts.stageNumber).length === 1
  if (details.stageNumber === null || alone) return open[0] ?? null
  return open.find(({ number }) => number === details.stageNumber) ?? null
}

function hasEnoughStaff({ facts, details }: Asked): boolean {
  const needed = stagePassed({ facts, details })?.staffNeeded ?? 1
  if (needed === 1) return true
  const names = details.staffNames.map((name) => name.trim()).filter((name) => name !== '')
  return new Set(names).size >= needed
}
