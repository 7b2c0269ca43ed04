// Tables: on a narrow screen each row becomes a card, and each cell says the name of its column.
import type { DeadlineLightProps, TagProps } from './statuses.ts'

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `sub` is a quieter second part, null for none. */
  | {
      readonly kind: 'link'
      readonly text: string
      readonly href: string
      readonly sub: string | null
    }
  | { readonly kind: 'tag'; readonly tag: TagProps }
  | { readonly kind: 'light'; readonly light: DeadlineLightProps }
  /** '3 / 8' with a small bar of `percent` used. */
  | {
      readonly kind: 'slack'
      readonly text: string
      readonly percent: number
      readonly tone: 'brand' | 'warn' | 'bad' | 'idle'
    }

export interface TableColumn {
  readonly label: string
  /** Numbers stand at the end of their cell. */
  readonly numeric: boolean
}

export interface TableRow {
  /** As many as columns; the first names the row. */
  readonly cells: readonly Cell[]
  /** A box to choose the row, null for none. */
  readonly select: {
    readonly name: string
    readonly value: string
    readonly label: string
    readonly chosen: boolean
  } | null
}

export interface TableProps {
  readonly caption: string
  readonly captionHidden: boolean
  /** Set when the rows have boxes to choose them: the name of that column, read aloud. */
  readonly selectLabel: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}
