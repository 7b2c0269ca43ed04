// What the templates of a form are given: everything said and named, nothing left to work out.
import type { Saying, Values } from '../platform/i18n/translate.ts'
import type { Control, FileView } from './fields/control.ts'
import type { FieldTypeName } from './types.ts'

export interface FormView {
  readonly sections: readonly SectionView[]
  /** Facts and answers of other pages for the browser, as JSON; null when nothing depends on them. */
  readonly world: string | null
  /** `message` is Chinese, `summary` the same in the language of the page. */
  readonly errors: readonly {
    readonly message: string
    readonly summary: Saying
    readonly href: string
  }[]
}

export interface SectionView {
  readonly id: string
  readonly title: string
  readonly help: string | null
  /** The condition for the browser, as JSON; null for always. */
  readonly when: string | null
  readonly whenHint: string | null
  readonly fields: readonly FieldView[]
}

export type FieldView = QuestionView | GroupView

interface FieldViewBase {
  readonly path: string
  readonly type: FieldTypeName
  /** True when a condition or a calculation of the page looks at its answer. */
  readonly referred: boolean
  readonly label: string
  /** True for what may stay empty: it is said beside the label. */
  readonly optional: boolean
  readonly hint: string | null
  readonly example: string | null
  /** True when it was not asked for a while, and what had been typed is back. */
  readonly restored: boolean
  /** When the question is asked, in words; null for always. */
  readonly whenHint: string | null
  readonly hintId: string | null
  readonly whenHintId: string | null
  readonly error: FieldErrorView | null
  readonly when: string | null
  readonly id: string
}

export interface FieldErrorView {
  readonly id: string
  readonly sentence: string
  readonly values: Values
}

export interface QuestionView extends FieldViewBase {
  readonly kind: Control['kind']
  /** What stands around the control: a label, a legend for several, or its own. */
  readonly frame: 'label' | 'fieldset' | 'own'
  readonly name: string
  readonly describedBy: string | null
  readonly control: Control
  readonly reveals: readonly RevealView[]
}

/** Follow-up questions that open under the options which carry their number. */
export interface RevealView {
  readonly slot: number
  readonly fields: readonly QuestionView[]
}

export interface GroupView extends FieldViewBase {
  readonly kind: 'group'
  readonly counter: string
  readonly maxItems: number
  readonly layout: 'cards' | 'table'
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly RowView[]
  /** Files that came and that no row names. */
  readonly strays: readonly StrayView[]
  /** The value of the button that adds a row, null when there are as many as may be. */
  readonly add: string | null
}

export interface StrayView {
  readonly file: FileView
  /** The question that it came for. */
  readonly label: string
  /** The rows that it may be put into, each with the value of its button. */
  readonly places: readonly {
    readonly value: string
    readonly number: number
    readonly about: string
  }[]
}

export interface RowView {
  readonly id: string
  readonly path: string
  readonly number: number
  /** Who or what the row is about, once it is typed; '' before. */
  readonly about: string
  /** A hidden control that keeps the row when nothing in it is filled in. */
  readonly mark: string
  /** The value of the button that removes the row, null where the last row must stay. */
  readonly remove: string | null
  readonly fields: readonly QuestionView[]
}
