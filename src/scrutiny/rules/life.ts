// The life of an alert: an explanation may be written down while it is open, and whoever closes it
// says why. Nothing is ever taken back.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { AlertAction, AlertStatus } from '../types.ts'

export type TurnRefusal = 'not-now' | 'reason-missing' | 'reason-too-long'

export const longestReason = 2000

export function take(
  status: AlertStatus,
  action: Exclude<AlertAction, 'raise'>,
  reason: string,
): Result<AlertStatus, TurnRefusal> {
  if (status === 'closed' || (action === 'explain' && status !== 'open')) return refuse('not-now')
  if (reason.trim() === '') return refuse('reason-missing')
  if (reason.length > longestReason) return refuse('reason-too-long')
  return ok(action === 'close' ? 'closed' : 'explained')
}
