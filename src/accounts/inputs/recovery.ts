// The form of recovery, read and checked by its looks alone: whether an account stands behind it is
// not for the person at this door to learn.
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import {
  checkIdNumber,
  checkMobile,
  checkUscc,
  normaliseCode,
} from '../../platform/security/identifiers.ts'
import { idNumberFaults, phoneFaults, recoveryFaults, usccFaults } from '../messages.ts'
import type { RecoveryClaim } from '../queries/account-for-recovery.ts'
import { usernameSentence } from './credentials.ts'
import { faultsOf, hasFaults } from './read-fields.ts'
import type { Faults, Fields } from './read-fields.ts'

export const recoveryFields = ['username', 'number', 'phone'] as const
export type RecoveryField = (typeof recoveryFields)[number]

export function readRecovery(
  fields: Fields<RecoveryField>,
  today: Day,
): Result<RecoveryClaim, Faults<RecoveryField>> {
  const number = readNumber(fields.number, today)
  const phone = checkMobile(fields.phone)
  const faults = faultsOf<RecoveryField>({
    username: usernameSentence(fields.username),
    number: number.ok ? null : number.refusal,
    phone: phone.ok ? null : phoneFaults[phone.refusal],
  })
  if (!number.ok || !phone.ok || hasFaults(faults)) return refuse(faults)
  return ok({ username: fields.username, number: number.value, phone: phone.value })
}

/** An identity number has digits alone before its last sign; a credit code is told by its letters. */
export function readNumber(typed: string, today: Day): Result<string, string> {
  const plain = normaliseCode(typed.slice(0, 100))
  if (plain === '') return refuse(recoveryFaults.number)
  const uscc = checkUscc(plain)
  if (uscc.ok) return ok(uscc.value)
  const id = checkIdNumber(plain, today)
  if (id.ok) return ok(id.value.number)
  return refuse(
    /^\d{0,17}[\dX]?$/.test(plain) ? idNumberFaults[id.refusal] : usccFaults[uscc.refusal],
  )
}
