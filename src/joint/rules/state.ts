// The state of a joint application: nothing but what its parts add up to.
import type { Status } from '../../workflow/index.ts'

export interface PartState {
  readonly status: Status
  readonly conclusionCode: string | null
}

export type JointStatus =
  'accepting' | 'correcting' | 'handling' | 'delivering' | 'concluded' | 'withdrawn'

export interface JointState {
  readonly status: JointStatus
  readonly parts: number
  /** Decided, whether or not delivered. */
  readonly granted: number
  readonly denied: number
  /** Ended without a decision: not accepted, withdrawn, terminated. */
  readonly without: number
}

/** What must happen first decides; a joint application ends when all its parts have. */
export function jointState(parts: readonly PartState[]): JointState {
  const granted = parts.filter(isGranted).length
  const denied = parts.filter(isDenied).length
  const without = parts.filter(({ status }) => endedWithout.includes(status)).length
  return { status: statusOf(parts), parts: parts.length, granted, denied, without }
}

export function isGranted({ status, conclusionCode }: PartState): boolean {
  return status === 'granted' || (status === 'concluded' && conclusionCode !== '1')
}

export function isDenied({ status, conclusionCode }: PartState): boolean {
  return status === 'denied' || (status === 'concluded' && conclusionCode === '1')
}

/** Not decided and not ended: what a withdrawal of the whole still reaches. */
export function isUndecided({ status }: PartState): boolean {
  return !['granted', 'denied', 'concluded', ...endedWithout].includes(status)
}

const endedWithout: readonly Status[] = ['not-accepted', 'withdrawn', 'terminated']
const before: readonly Status[] = ['draft', 'submitted', 'refusal-proposed']

function statusOf(parts: readonly PartState[]): JointStatus {
  const some = (is: (part: PartState) => boolean) => parts.some(is)
  if (some(({ status }) => status === 'correcting')) return 'correcting'
  if (some(({ status }) => before.includes(status))) return 'accepting'
  if (some(isUndecided)) return 'handling'
  if (some(({ status }) => status === 'granted' || status === 'denied')) return 'delivering'
  return parts.every(({ status }) => status === 'withdrawn') ? 'withdrawn' : 'concluded'
}
