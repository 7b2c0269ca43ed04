// 统一送达: all results in one act, once every part has its decision or has ended without one.
import type { PartState } from './state.ts'
import { isUndecided } from './state.ts'

export interface Delivering<Part> {
  /** Without a decision yet. */
  readonly awaited: readonly Part[]
  /** Decided, and not with the applicant. */
  readonly ready: readonly Part[]
}

export function delivering<Part extends PartState>(parts: readonly Part[]): Delivering<Part> {
  return {
    awaited: parts.filter(isUndecided),
    ready: parts.filter(({ status }) => status === 'granted' || status === 'denied'),
  }
}

/** Nothing goes over while a part is awaited: what came early is handed over by itself. */
export function isDeliverable({ awaited, ready }: Delivering<PartState>): boolean {
  return awaited.length === 0 && ready.length > 0
}
