// What a person can press or follow: links, buttons, and the small pictures beside their words.

/** Each is a file of views/components/icons/. */
export type IconName =
  | 'alert'
  | 'arrow'
  | 'calendar'
  | 'check'
  | 'clock'
  | 'cross'
  | 'document'
  | 'info'
  | 'lock'
  | 'menu'
  | 'phone'
  | 'plus'
  | 'print'
  | 'search'

export interface IconProps {
  readonly name: IconName
  /** Read aloud in place of the picture; null when words stand beside it. */
  readonly label: string | null
}

export interface Link {
  readonly label: string
  readonly href: string
}

export type ButtonTone = 'primary' | 'second' | 'accent' | 'quiet' | 'danger'

export interface ButtonProps {
  readonly label: string
  /** Read aloud after the label, to tell one 删除 from another; null when the label suffices. */
  readonly context: string | null
  readonly tone: ButtonTone
  readonly size: 'normal' | 'big'
  readonly icon: IconName | null
  /** The address for a link; null for a button that submits its form. */
  readonly href: string | null
  /** What the submit button adds to the form; null for nothing, and for links. */
  readonly submits: { readonly name: string; readonly value: string } | null
  /** Why it cannot be pressed now, shown beside it; null when it can. */
  readonly disabledBecause: string | null
  /** The key that presses it in the desk, null for none. */
  readonly shortcut: string | null
}
