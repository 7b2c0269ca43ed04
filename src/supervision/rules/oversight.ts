// 监督检查告知书、抄告函、监察建议书: which card lets a supervisor write them, and what they must say.
import type { Day } from '../../kernel/day.ts'
import type { Alert, OversightKind, OversightLetter } from '../types.ts'
import { answerDayFault, orderTextFault } from './order.ts'
import type { DayFault, OrderFault } from './order.ts'

export type OversightRefusal =
  OrderFault | DayFault | 'not-found' | 'not-now' | 'addressee-missing' | 'already-sent'

export const oversightKinds: readonly OversightKind[] = [
  'inspection-notice',
  'supervision-advice',
  'referral-letter',
]

export interface Writing {
  readonly kind: OversightKind
  /** Only 抄告函 goes to somebody else than the department of the card. */
  readonly addressee: string
  readonly content: string
  readonly on: string
}

/** A red card that a supervisor confirmed, and whose department has not put it right. */
export function mayWrite({ card, status }: Pick<Alert, 'card' | 'status'>): boolean {
  return card === 'red' && status === 'CONFIRMED'
}

/** 抄告 only informs; the others name a day. */
export function namesDay(kind: OversightKind): boolean {
  return kind !== 'referral-letter'
}

export function whyNotWrite(
  alert: Pick<Alert, 'card' | 'status'>,
  sent: readonly Pick<OversightLetter, 'kind' | 'addressee'>[],
  { kind, addressee, content, on }: Writing,
  today: Day,
): OversightRefusal | null {
  if (!mayWrite(alert)) return 'not-now'
  if (addressee === '') return 'addressee-missing'
  const wrong = orderTextFault(content) ?? (namesDay(kind) ? answerDayFault(on, today) : null)
  if (wrong !== null) return wrong
  const same = sent.some((one) => one.kind === kind && one.addressee === addressee)
  return same ? 'already-sent' : null
}

/** 抄告 is between other offices: the department of the card does not read it. */
export function isForDepartment(kind: OversightKind): boolean {
  return kind !== 'referral-letter'
}
