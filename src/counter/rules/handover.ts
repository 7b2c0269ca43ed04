// 出件: what a clerk notes of whoever takes a result away, and what is wrong with it.
import type { Taker } from '../types.ts'

export interface TypedHandover {
  readonly taker: string
  /** Of an agent; the applicant's own is known. */
  readonly name: string
  /** The applicant's last four signs, or the whole number of an agent. */
  readonly number: string
  readonly mandate: boolean
  readonly signed: boolean
}

export type HandoverFault =
  | 'taker-missing'
  | 'tail-wrong'
  | 'name-missing'
  | 'number-wrong'
  | 'mandate-missing'
  | 'not-signed'

export interface HandoverKnown {
  /** Whether the four signs are those of the applicant's number. */
  readonly tailFits: boolean
  /** Whether an agent's number holds by its check digit. */
  readonly numberHolds: boolean
  readonly hasPhoto: boolean
}

export function takerOf(taker: string): Taker | null {
  return taker === 'applicant' || taker === 'agent' ? taker : null
}

/** By field; empty when it may be handed over. */
export function handoverFaults(
  { taker, name, mandate, signed }: TypedHandover,
  { tailFits, numberHolds, hasPhoto }: HandoverKnown,
): Readonly<Partial<Record<'taker' | 'name' | 'number' | 'mandate' | 'signed', HandoverFault>>> {
  const who = takerOf(taker)
  const agent = who === 'agent'
  return {
    ...(who === null ? { taker: 'taker-missing' as const } : {}),
    ...(who === 'applicant' && !tailFits ? { number: 'tail-wrong' as const } : {}),
    ...(agent && name.trim() === '' ? { name: 'name-missing' as const } : {}),
    ...(agent && !numberHolds ? { number: 'number-wrong' as const } : {}),
    ...(agent && !mandate ? { mandate: 'mandate-missing' as const } : {}),
    ...(!signed && !hasPhoto ? { signed: 'not-signed' as const } : {}),
  }
}
