// 各组要素: every part that has a page of its own, in the order of an editor's work.
import { items, procedures, steps } from './handling.ts'
import { bases, fees, intermediaries, questions, rights } from './law.ts'
import { materials } from './materials.ts'
import { onPromise } from './on-promise.ts'
import { notes, power, result, shared, ways } from './standard.ts'
import type { Part } from './part.ts'

export const parts: readonly Part[] = [
  ...[bases, materials, onPromise, intermediaries, steps, procedures, items],
  ...[fees, result, ways, notes, power, shared, rights, questions],
]

export function partOf(key: string): Part | null {
  return parts.find((part) => part.key === key) ?? null
}
