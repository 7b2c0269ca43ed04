// The nouns of the desk: what clerks keep beside the applications.
import type { Day } from '../kernel/day.ts'
import type { Tone } from '../platform/web/components.ts'

export interface SavedView {
  readonly id: string
  readonly name: string
  /** The part of the queue's address after the question mark. */
  readonly query: string
  readonly shared: boolean
  /** True when the asking person saved it, and may remove it. */
  readonly own: boolean
}

export interface Label {
  readonly id: string
  readonly name: string
  readonly tone: LabelTone
}

export type LabelTone = Extract<Tone, 'info' | 'ok' | 'warn' | 'bad' | 'plain'>

/** 常用语: shared ones are the whole department's. */
export interface Phrase {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly shared: boolean
}

/** What a clerk finds on his desk when he opens the queue. */
export interface Furniture {
  readonly views: readonly SavedView[]
  readonly labels: readonly Label[]
  /** Who else serves in the department, by name. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  /** 代理: the leaves in which he stands in for somebody today. */
  readonly standingIn: readonly {
    readonly id: string
    readonly name: string
    readonly untilOn: Day
  }[]
  /** The columns he chose, null while he chose none. */
  readonly columns: readonly string[] | null
}
