// The life of an alert: who may take it from where to where. A revocation needs a supervisor and a
// reason; nothing is ever deleted.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { AlertAction, AlertStatus, Order } from '../types.ts'
import { isBlank } from './of-steps.ts'

export type Side = 'supervisor' | 'department' | 'system'

export interface Turn {
  readonly action: AlertAction
  readonly from: readonly AlertStatus[]
  readonly to: AlertStatus
  readonly by: Side
  readonly reason: 'none' | 'optional' | 'required'
}

export type TurnRefusal = 'not-now' | 'not-yours' | 'reason-missing' | 'reason-too-long'

export type ClosingFault = 'order-unanswered'

export const longestReason = 2000

const unanswered: readonly AlertStatus[] = ['OPEN', 'NOTIFIED']

export const turns: readonly Turn[] = [
  turn('notify', ['OPEN'], 'NOTIFIED', 'department', 'none'),
  turn('explain', unanswered, 'EXPLAINED', 'department', 'required'),
  turn('rectify', [...unanswered, 'CONFIRMED'], 'RECTIFIED', 'department', 'required'),
  turn('confirm', [...unanswered, 'EXPLAINED'], 'CONFIRMED', 'supervisor', 'optional'),
  turn('revoke', [...unanswered, 'EXPLAINED', 'CONFIRMED'], 'REVOKED', 'supervisor', 'required'),
  turn('close', ['RECTIFIED', 'REVOKED'], 'CLOSED', 'supervisor', 'optional'),
  turn('settle', unanswered, 'CLOSED', 'system', 'optional'),
  turn('escalate', unanswered, 'CLOSED', 'system', 'optional'),
]

/** Where the alert goes; the reason must be more than spaces where one is required. */
export function take(
  status: AlertStatus,
  action: AlertAction,
  side: Side,
  reason: string,
): Result<AlertStatus, TurnRefusal> {
  const found = turns.find((one) => one.action === action)
  if (found === undefined || found.by !== side) return refuse('not-yours')
  if (!found.from.includes(status)) return refuse('not-now')
  if (found.reason === 'required' && isBlank(reason)) return refuse('reason-missing')
  if (reason.length > longestReason) return refuse('reason-too-long')
  return ok(found.to)
}

/** What this side may do now. */
export function openTurns(status: AlertStatus, side: Side): readonly Turn[] {
  return turns.filter((one) => one.by === side && one.from.includes(status))
}

/**
 * A card that stands ends when the department has put things right and has reported on all that it was
 * asked in writing. What was asked about a revoked card has lapsed with it.
 */
export function closingFault(
  status: AlertStatus,
  orders: readonly Pick<Order, 'answeredAt'>[],
): ClosingFault | null {
  if (status === 'REVOKED') return null
  return orders.some(({ answeredAt }) => answeredAt === null) ? 'order-unanswered' : null
}

export function isOver(status: AlertStatus): boolean {
  return status === 'CLOSED' || status === 'REVOKED'
}

function turn(
  action: AlertAction,
  from: readonly AlertStatus[],
  to: AlertStatus,
  by: Side,
  reason: Turn['reason'],
): Turn {
  return { action, from, to, by, reason }
}
