// The rows of a part as fields with help, each with its buttons.
import type { Control, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { Column, Row } from '../../rules/parts/column.ts'
import type { RowFault } from '../../rules/parts/faults.ts'
import type { Part } from '../../rules/parts/part.ts'
import { area, input, radios } from './edit-controls.ts'
import type { ElementLinks, LinksOf } from './element-links.ts'

export interface RowView {
  readonly id: string
  /** 第 2 条：食品安全法 */
  readonly title: string
  readonly was: { readonly name: string; readonly value: string }
  readonly fields: readonly FieldProps[]
  readonly folded: readonly FieldProps[]
  readonly open: boolean
  /** Null where the row is no fold; else whether the fold is open. */
  readonly unfolded: boolean | null
  readonly commands: readonly RowCommand[]
  /** Null for a row that has no name yet. */
  readonly about: ElementLinks | null
}

export interface RowCommand {
  readonly value: string
  readonly label: string
  /** Read aloud: with the row that it moves. */
  readonly name: string
}

export interface RowsShown {
  readonly faults: readonly RowFault[]
  readonly linksOf: LinksOf
  /** 'r2-name': the field that a link leads to, which must not lie in a closed fold; null for none. */
  readonly led: string | null
}

export function rowViews(
  part: Part,
  rows: readonly Row[],
  { faults, linksOf, led }: RowsShown,
): RowView[] {
  return rows.map((row, at) => {
    const own = faults.filter((fault) => fault.at === at)
    const field = (column: Column) => fieldOf(column, at, row, own)
    const folded = part.columns.filter((column) => column.folded)
    const named = row[part.naming] ?? ''
    const numbered = `第 ${at + 1} 条${named === '' ? '' : `：${shortened(named)}`}`
    const title = part.single === true ? part.title : numbered
    return {
      ...{ id: `r${at}`, title, was: { name: `r${at}.was`, value: row['was'] ?? '' } },
      fields: part.columns.filter((column) => !column.folded).map(field),
      folded: folded.map(field),
      open: folded.some(
        ({ name }) => own.some((fault) => fault.column === name) || led === `r${at}-${name}`,
      ),
      unfolded: rows.length <= mostOpen ? null : own.length > 0 || named === '' || leadsTo(at, led),
      commands: part.single === true ? [] : commandsOf(at, rows.length, title),
      about: named === '' ? null : linksOf(part.labelOf(row)),
    }
  })
}

/** What is wrong with the rows, and what is refused; null when nothing is. */
export function summaryOf(
  faults: readonly RowFault[],
  refusal: string | null,
): ErrorSummaryProps | null {
  const items = faults.map(({ at, column, sentence }) => {
    return { text: `第 ${at + 1} 条：${sentence}`, href: `#r${at}-${column}` }
  })
  if (refusal !== null) items.unshift({ text: refusal, href: '#edit' })
  return items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
}

/** More rows than these are closed: one looks for a row by its title, and opens it. */
const mostOpen = 3

function leadsTo(at: number, led: string | null): boolean {
  return led?.split('-')[0] === `r${at}`
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}

function commandsOf(at: number, count: number, title: string): RowCommand[] {
  const make = (verb: string, label: string) => {
    return { value: `${verb}:${at}`, label, name: `${label}，${title}` }
  }
  return [
    ...(at > 0 ? [make('up', '上移')] : []),
    ...(at < count - 1 ? [make('down', '下移')] : []),
    make('remove', '删掉'),
  ]
}

function fieldOf(column: Column, at: number, row: Row, faults: readonly RowFault[]): FieldProps {
  const name = `r${at}.${column.name}`
  return {
    ...{ id: `r${at}-${column.name}`, name, label: column.label, hint: column.hint },
    error: faults.find((fault) => fault.column === column.name)?.sentence ?? null,
    optional: column.needed ? null : '（可不填）',
    group: column.kind === 'yes' || column.kind === 'many',
    ...{ required: column.needed, disabled: false },
    control: controlOf(column, row[column.name] ?? ''),
  }
}

function controlOf({ kind, most, options }: Column, value: string): Control {
  switch (kind) {
    case 'text':
      return input(value, 'full', 'text', null)
    case 'number':
      return input(value, 'w-s', 'numeric', null)
    case 'area':
      return area(value, 3, most)
    case 'yes':
      return radios(options, value)
    case 'many':
      return {
        ...{ kind: 'choices', type: 'checkbox', wrap: true },
        options: options.map(([each, label]) => {
          const chosen = value.split(',').includes(each)
          return { value: each, label, hint: null, chosen, disabled: false }
        }),
      }
    case 'choice':
      return {
        ...{ kind: 'select', prompt: null, width: 'w-m' },
        options: options.map(([each, label]) => {
          return { value: each, label, hint: null, chosen: each === value, disabled: false }
        }),
      }
  }
}
