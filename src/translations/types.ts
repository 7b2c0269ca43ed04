// 译文: the nouns.
import type { OtherLanguage } from '../platform/i18n/translate.ts'

export type { OtherLanguage }

/** Where a text stands in the public hall. */
export type WordKind =
  | 'regions'
  | 'departments'
  | 'themes'
  | 'matters'
  | 'bundles'
  | 'materials'
  | 'guides'
  | 'questions'
  | 'pages'

export type WordsByKind = Readonly<Record<WordKind, readonly string[]>>

/** A translation as it holds now: by an editor here, or delivered with the hall. */
export interface Translation {
  readonly text: string
  readonly awaitingReview: boolean
  readonly delivered: boolean
}

/** One line that an editor sends: an empty text takes his translation away. */
export interface TypedTranslation {
  readonly chinese: string
  readonly text: string
  readonly reviewed: boolean
  /** What stood there when the page was opened. */
  readonly seen: string
}

export type TranslationRefusal =
  'stale' | 'too-long' | 'slots-differ' | 'not-tibetan' | 'chinese-left' | 'unknown-text'
