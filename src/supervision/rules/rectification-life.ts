// 差评整改的步骤: contact and verify, rectify or explain, tell the applicant, call back, close.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { RectificationAction, RectificationStatus } from '../types.ts'
import { longestReason } from './life.ts'
import type { TurnRefusal } from './life.ts'
import { isBlank } from './of-steps.ts'

export interface Stride {
  readonly action: RectificationAction
  readonly from: readonly RectificationStatus[]
  readonly to: RectificationStatus
}

/** Each needs its note: what was learned, done, told, heard. */
export const strides: readonly Stride[] = [
  { action: 'verify', from: ['RATED'], to: 'VERIFYING' },
  { action: 'rectify', from: ['VERIFYING'], to: 'RECTIFYING' },
  { action: 'explain', from: ['VERIFYING'], to: 'EXPLAINED' },
  { action: 'send-feedback', from: ['RECTIFYING', 'EXPLAINED'], to: 'FEEDBACK_SENT' },
  { action: 'call-back', from: ['FEEDBACK_SENT'], to: 'CALLED_BACK' },
  { action: 'close', from: ['CALLED_BACK'], to: 'CLOSED' },
]

export function openStrides(status: RectificationStatus): readonly Stride[] {
  return strides.filter(({ from }) => from.includes(status))
}

export function stride(
  status: RectificationStatus,
  action: RectificationAction,
  note: string,
): Result<RectificationStatus, Exclude<TurnRefusal, 'not-yours'>> {
  const found = strides.find((one) => one.action === action)
  if (found === undefined || !found.from.includes(status)) return refuse('not-now')
  if (isBlank(note)) return refuse('reason-missing')
  if (note.length > longestReason) return refuse('reason-too-long')
  return ok(found.to)
}
