// What a person fills in. A control's id is the anchor of its error; its hint and its error are
// '<id>-h' and '<id>-e', and a control written by hand names them in aria-describedby.

export interface ErrorSummaryProps {
  /** '有 2 处要改'. */
  readonly title: string
  readonly items: readonly { readonly text: string; readonly href: string }[]
}

/** The frame of a question; its control comes as the local `body`. */
export interface FieldFrameProps {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly error: string | null
  /** '（可不填）', null when an answer is needed. */
  readonly optional: string | null
  /** True when several controls answer one question: a fieldset with a legend. */
  readonly group: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint: string | null
  readonly chosen: boolean
  readonly disabled: boolean
}

export type Control =
  | {
      readonly kind: 'input'
      readonly type: 'text' | 'password' | 'tel' | 'email' | 'search' | 'date' | 'number'
      readonly value: string
      /** w-m 16 rem, w-s 8 rem. */
      readonly width: 'full' | 'w-m' | 'w-s'
      /** '元', null for none. */
      readonly unit: string | null
      readonly inputmode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
      readonly autocomplete: string
      readonly maxLength: number | null
    }
  | {
      readonly kind: 'textarea'
      readonly value: string
      readonly rows: number
      /** Counted down in the browser and checked by the server, null for no limit. */
      readonly maxLength: number | null
    }
  | {
      readonly kind: 'select'
      /** The empty first line, '请选择'; null when one is always chosen. */
      readonly prompt: string | null
      readonly width: 'full' | 'w-m'
      readonly options: readonly Choice[]
    }
  | {
      readonly kind: 'choices'
      readonly type: 'radio' | 'checkbox'
      /** Short choices stand side by side. */
      readonly wrap: boolean
      readonly options: readonly Choice[]
    }
  | { readonly kind: 'file'; readonly accept: string; readonly multiple: boolean }

export interface FieldProps extends FieldFrameProps {
  readonly name: string
  readonly required: boolean
  readonly disabled: boolean
  readonly control: Control
}

export interface HiddenValue {
  readonly name: string
  readonly value: string
}

export interface SearchBoxProps {
  readonly id: string
  readonly action: string
  readonly name: string
  /** Read aloud, not shown. */
  readonly label: string
  readonly button: string
  readonly value: string
  readonly placeholder: string | null
  readonly size: 'normal' | 'big'
  /** Gold only on the home page. */
  readonly tone: 'primary' | 'accent'
  readonly keeps: readonly HiddenValue[]
  /** Suggestions while typing: where they come from, and how their number is read aloud. */
  readonly suggestions: { readonly address: string; readonly counted: string } | null
}

export interface FiltersProps {
  readonly action: string
  readonly label: string
  readonly button: string
  readonly search: {
    readonly id: string
    readonly name: string
    readonly label: string
    readonly value: string
    readonly shortcut: string | null
  } | null
  readonly selects: readonly {
    readonly id: string
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  readonly keeps: readonly HiddenValue[]
  /** The address without filters, null when none is set. */
  readonly clear: string | null
}
