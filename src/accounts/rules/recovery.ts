// 找回密码: who may confirm it, and how its number is written.
import { may } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'

/** Time enough to come to a window from the remotest township. */
export const recoveryDays = 15

/** How often the number of a card may differ before the request is refused. */
export const failuresAllowedAtWindow = 3

/** Every window of the province serves everybody (全省通办). */
export function mayConfirmRecovery(actor: Actor): boolean {
  return actor.kind === 'staff' && may(actor, 'accounts.recover')
}

/** '1234567890' → '12345 67890'. */
export function showRecoveryNumber(number: string): string {
  return `${number.slice(0, 5)} ${number.slice(5)}`
}

/** The ten digits of what was typed, full-width and spaced ones too; null when it is no number. */
export function readRecoveryNumber(typed: string): string | null {
  const plain = typed.slice(0, 100).normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{10}$/.test(plain) ? plain : null
}
