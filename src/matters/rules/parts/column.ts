// 一栏: one question about a row of an editor's part, with its help.

export type ColumnKind = 'text' | 'area' | 'number' | 'choice' | 'many' | 'yes'

export interface Column {
  readonly name: string
  readonly label: string
  /** What to write and why; null when the label says it all. */
  readonly hint: string | null
  readonly kind: ColumnKind
  readonly needed: boolean
  /** Characters of a text, the greatest value of a number. */
  readonly most: number
  readonly options: readonly (readonly [value: string, label: string])[]
  /** Seldom needed, so shown folded. */
  readonly folded: boolean
  /** A text that is a whole address of the web. */
  readonly web: boolean
}

/** What was typed in a row, by column; choices hold their value, several joined by commas. */
export type Row = Readonly<Record<string, string>>

type Rest = Partial<Pick<Column, 'folded' | 'hint' | 'most' | 'needed' | 'web'>>

const plain = {
  hint: null,
  needed: false,
  most: 200,
  options: [],
  folded: false,
  web: false,
} as const

export function text(name: string, label: string, rest: Rest = {}): Column {
  return { ...plain, name, label, kind: 'text', ...rest }
}

export function area(name: string, label: string, rest: Rest = {}): Column {
  return { ...plain, name, label, kind: 'area', most: 2000, ...rest }
}

export function whole(name: string, label: string, rest: Rest = {}): Column {
  return { ...plain, name, label, kind: 'number', needed: true, most: 720, ...rest }
}

export function yes(name: string, label: string, rest: Rest = {}): Column {
  const options = [['yes', '是'] as const, ['no', '否'] as const]
  return { ...plain, name, label, kind: 'yes', needed: true, options, ...rest }
}

export function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  rest: Rest = {},
): Column {
  return { ...plain, name, label, kind: 'choice', needed: true, options, ...rest }
}

/** Options that are kept in the words in which they are shown. */
export function sameInWords<W extends string>(words: readonly W[]): readonly (readonly [W, W])[] {
  return words.map((word) => [word, word] as const)
}

export function many(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  rest: Rest = {},
): Column {
  return { ...plain, name, label, kind: 'many', options, ...rest }
}

/** What was chosen of several, in the order of the options. */
export function chosenOf(row: Row, name: string): string[] {
  return (row[name] ?? '').split(',').filter((each) => each !== '')
}

export function orNull(row: Row, name: string): string | null {
  const value = row[name] ?? ''
  return value === '' ? null : value
}

export function isYes(row: Row, name: string): boolean {
  return row[name] === 'yes'
}

export function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
