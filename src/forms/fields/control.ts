// What the templates draw: one shape per kind of control, each with its template of the same name.

import type { ScanState } from '../../attachments/index.ts'
import type { Saying } from '../../platform/i18n/translate.ts'

export interface OptionView {
  readonly id: string
  readonly value: string
  readonly label: string
  readonly chosen: boolean
  /** The numbers of the follow-up questions that this option opens: '1 2'; '' for none. */
  readonly reveals: string
}

export interface InputControl {
  readonly kind: 'input'
  readonly value: string
  readonly inputMode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  readonly autocomplete: string
  readonly width: 'w-s' | 'w-m' | ''
  readonly unit: string | null
  /** What follows from what was typed, said below; null for nothing. */
  readonly note: string | null
}

export interface TextareaControl {
  readonly kind: 'textarea'
  readonly value: string
  readonly rows: number
  readonly autocomplete: string
}

/** The line to write on beside the choice 其他. */
export interface OtherView {
  readonly id: string
  readonly name: string
  readonly value: string
}

export interface SelectControl {
  readonly kind: 'select'
  readonly options: readonly OptionView[]
  readonly other: OtherView | null
}

export interface OptionsControl {
  readonly kind: 'options'
  readonly input: 'radio' | 'checkbox'
  readonly options: readonly OptionView[]
  readonly other: OtherView | null
  /** Paragraphs above the options. */
  readonly lead: readonly string[]
}

/** Two periods of boxes: from and to. */
export interface PeriodControl {
  readonly kind: 'period'
  readonly sides: readonly {
    readonly label: string
    readonly parts: readonly DatePartView[]
  }[]
}

/** Some boxes side by side, each with its own label. */
export interface PartsControl {
  readonly kind: 'parts'
  readonly parts: readonly {
    readonly id: string
    readonly name: string
    readonly label: string
    readonly value: string
    /** The language of what is typed, null for that of the page. */
    readonly lang: string | null
    readonly inputMode: 'text' | 'decimal'
    readonly width: 'w-s' | 'w-m'
  }[]
  /** A button that a behaviour brings to life; null for none. */
  readonly action: { readonly behaviour: string; readonly label: string } | null
}

/** Two lists, the second of what belongs to the first. */
export interface LinkedControl {
  readonly kind: 'linked'
  readonly first: { readonly label: string; readonly options: readonly OptionView[] }
  readonly second: {
    readonly id: string
    readonly name: string
    readonly label: string
    readonly options: readonly OptionView[]
    readonly refresh: string
  }
}

/** A value that is worked out, by the server and again by the browser. */
export interface OutputControl {
  readonly kind: 'output'
  readonly value: string
  readonly unit: string | null
  readonly expression: string
  readonly decimals: number
}

export interface ReferenceControl {
  readonly kind: 'reference'
  readonly options: readonly OptionView[]
  readonly typed: OtherView & { readonly label: string }
}

export interface SignatureControl {
  readonly kind: 'signature'
  readonly statement: string
  readonly value: string
  readonly strokes: OtherView
}

export interface HeadingControl {
  readonly kind: 'heading'
}

export interface NothingControl {
  readonly kind: 'nothing'
}

export interface DatePartView {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
}

export interface DateControl {
  readonly kind: 'date'
  readonly parts: readonly DatePartView[]
}

export interface RegionControl {
  readonly kind: 'region'
  readonly countyName: string
  readonly prefectures: readonly {
    readonly label: string
    readonly counties: readonly OptionView[]
  }[]
  /** The choice of a place outside the province, null where it is not offered. */
  readonly outside: OptionView | null
  readonly town: {
    readonly id: string
    readonly name: string
    readonly options: readonly OptionView[]
    /** The value of the button that fetches the towns of another county. */
    readonly refresh: string
  } | null
  /** A line for the village, null where it is not asked; above it those on record, where there is a list. */
  readonly village:
    | (OtherView & {
        /** What the page says that it showed: as before, until the question about another town was put. */
        readonly shown: { readonly name: string; readonly unasked: string; readonly asked: string }
      })
    | null
  readonly villages: {
    readonly id: string
    readonly name: string
    readonly options: readonly OptionView[]
    /** The choice of a place that is not in the list, to be written on the line. */
    readonly unlisted: OptionView
  } | null
}

export interface FileView {
  readonly id: string
  readonly name: string
  readonly meta: string
  readonly href: string | null
  readonly state: ScanState
  /** The value of the button that takes it away. */
  readonly remove: string
}

export interface FilesControl {
  readonly kind: 'files'
  readonly files: readonly FileView[]
  /** Inside a group: the name under which the row posts which files are its own; null elsewhere. */
  readonly named: string | null
  readonly limits: Saying
  /** What is said of those that were cut off on their way. */
  readonly unfinished: readonly Saying[]
  /** Where another one is chosen, null when there are as many as may be. */
  readonly input: {
    readonly name: string
    readonly accept: string
    readonly multiple: boolean
    readonly upload: string
  } | null
}

export interface TickControl {
  readonly kind: 'tick'
  readonly statement: string
  readonly ticked: boolean
}

export interface StaticControl {
  readonly kind: 'static'
  readonly paragraphs: readonly string[]
  readonly picture: { readonly file: string; readonly text: string } | null
}

export type Control =
  | InputControl
  | TextareaControl
  | SelectControl
  | OptionsControl
  | DateControl
  | RegionControl
  | FilesControl
  | TickControl
  | StaticControl
  | PeriodControl
  | PartsControl
  | LinkedControl
  | OutputControl
  | ReferenceControl
  | SignatureControl
  | HeadingControl
  | NothingControl
