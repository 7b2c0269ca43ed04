// What the templates draw: one shape per kind of control, each with its template of the same name.

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
  readonly inputMode: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly autocomplete: string
  readonly width: 'w-s' | 'w-m' | ''
  readonly unit: string | null
}

export interface TextareaControl {
  readonly kind: 'textarea'
  readonly value: string
  readonly rows: number
  readonly autocomplete: string
}

export interface SelectControl {
  readonly kind: 'select'
  readonly options: readonly OptionView[]
}

export interface OptionsControl {
  readonly kind: 'options'
  readonly input: 'radio' | 'checkbox'
  readonly options: readonly OptionView[]
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
}

export interface FileView {
  readonly id: string
  readonly name: string
  readonly meta: string
  readonly href: string | null
  readonly state: 'checking' | 'ready' | 'refused'
  /** The value of the button that takes it away. */
  readonly remove: string
}

export interface FilesControl {
  readonly kind: 'files'
  readonly files: readonly FileView[]
  readonly limits: string
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
