// A user name and a new password, typed twice.
import { passwordFaults, usernameFaults } from '../messages.ts'
import { passwordFault } from '../rules/password.ts'
import type { PasswordFault, PasswordTerms } from '../rules/password.ts'
import { normaliseUsername, usernameFault } from '../rules/username.ts'
import type { Faults, Fields } from './read-fields.ts'
import { faultsOf } from './read-fields.ts'

export function usernameSentence(typed: string): string | null {
  const fault = usernameFault(normaliseUsername(typed))
  return fault === null ? null : usernameFaults[fault]
}

export const newPasswordFields = ['password', 'passwordAgain'] as const
type NewPasswordField = (typeof newPasswordFields)[number]

/** What is wrong with a new password; that the two differ is said at the second. */
export function newPasswordFaults(
  fields: Fields<NewPasswordField>,
  terms: PasswordTerms,
): Faults<NewPasswordField> {
  const fault = passwordFault(fields.password, terms)
  const differs = fault === null && fields.password !== fields.passwordAgain
  return faultsOf<NewPasswordField>({
    password: fault === null ? null : passwordSentence(fault, terms.minimum),
    passwordAgain: differs ? passwordSentence('different', terms.minimum) : null,
  })
}

function passwordSentence(fault: PasswordFault, minimum: number): string {
  return passwordFaults[fault].replace('{minimum}', String(minimum))
}
