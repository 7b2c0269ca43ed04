// 命中: a matter that was found, how well, and why, so that a reader can be told.
import type { Tier } from '../ranking.ts'

export type Why =
  | { readonly kind: 'name' | 'alias' | 'name-begins' | 'alias-begins' | 'name-holds' }
  | { readonly kind: 'alias-holds' | 'words' | 'some-words' | 'sound' | 'near' }
  /** A plain word in the question stands for this matter. */
  | { readonly kind: 'said'; readonly word: string }

export interface Hit {
  readonly slot: number
  /** Of rules/ranking.ts, 0 when nothing was searched for. */
  readonly tier: Tier | 0
  /** Between 0 and 1. */
  readonly closeness: number
  readonly why: Why
}
