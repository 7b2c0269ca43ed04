// How far a language has come, by where its texts stand.
import type { Translation } from '../types.ts'

export interface Coverage {
  readonly all: number
  readonly translated: number
  /** Of those translated, how many no translator has confirmed. */
  readonly waiting: number
}

export function coverageOf(
  texts: readonly string[],
  known: ReadonlyMap<string, Translation>,
): Coverage {
  const found = texts.flatMap((text) => known.get(text) ?? [])
  return {
    all: texts.length,
    translated: found.length,
    waiting: found.filter(({ awaitingReview }) => awaitingReview).length,
  }
}
