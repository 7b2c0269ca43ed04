// All that the rules hold against one application.
import type { Finding } from '../types.ts'
import { deliver } from './deliver.ts'
import { extend } from './extend.ts'
import type { ApplicationFacts } from './facts.ts'
import { promise } from './promise.ts'
import { reason } from './reason.ts'
import { receipt } from './receipt.ts'
import { statutory } from './statutory.ts'
import { step } from './step.ts'
import { secondNotice } from './supp-twice.ts'
import { suspend } from './suspend.ts'
import { tamper } from './tamper.ts'
import type { Terms } from './terms.ts'
import { twoStaff } from './two-staff.ts'

type Judge = (facts: ApplicationFacts, terms: Terms) => Finding | null

const judges: readonly Judge[] = [
  ...[receipt, promise, statutory, step, suspend, extend],
  ...[deliver, reason, twoStaff, tamper, secondNotice],
]

export function findingsOf(facts: ApplicationFacts, terms: Terms): readonly Finding[] {
  return judges.flatMap((judge) => judge(facts, terms) ?? [])
}
