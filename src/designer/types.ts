// The nouns of designing forms: a design is the draft of a form or of a block, with its samples.
import type { FormDefinition, Raw } from '../forms/index.ts'

/** 表单, or 题块: questions written once for the province and taken over by forms. */
export type DesignKind = 'form' | 'block'

/** 样例: what somebody would type, and what must come of it. */
export interface Sample {
  readonly title: string
  readonly situation: string
  readonly typed: Raw
  readonly expect: 'pass' | 'refuse'
}

export interface Design {
  readonly key: string
  readonly title: string
  readonly kind: DesignKind
  /** Null when nothing is being changed. */
  readonly definition: FormDefinition | null
  readonly samples: readonly Sample[]
  /** Counts every change, so that two editors never overwrite each other unseen. */
  readonly revision: number
  readonly current: Published | null
}

export interface Published {
  readonly id: string
  readonly version: number
  readonly definition: FormDefinition
  readonly publishedAt: Date
}

export type DesignRefusal =
  | 'unknown-form'
  | 'not-the-province'
  | 'changed-meanwhile'
  | 'no-draft'
  | 'impossible'
  | 'has-errors'
  | 'samples-fail'
  | 'nothing-changed'
  | 'too-many'
