// The buttons inside a form that do not file it: one more row, one row less, the towns of another
// county, a file up or away. They work without JavaScript: the page comes back with the change.
import { rowMark, shownRows } from './raw.ts'
import { rowPath } from './rules/paths.ts'
import type { Body, Field, FormDefinition, GroupField, Raw } from './types.ts'

export type RepeatCommand =
  | { readonly kind: 'add'; readonly group: string }
  | { readonly kind: 'remove'; readonly group: string; readonly row: number }

export type FileCommand =
  | { readonly kind: 'upload'; readonly path: string }
  | { readonly kind: 'remove' | 'place'; readonly path: string; readonly id: string }

/** 再加一人／删除, null when no such button was pressed. */
export function repeatCommand(body: Body): RepeatCommand | null {
  const add = value(body, '_add')
  if (/^[a-zA-Z][a-zA-Z0-9]*$/.test(add)) return { kind: 'add', group: add }
  const [, group, row] = /^([a-zA-Z][a-zA-Z0-9]*)\.(\d{1,4})$/.exec(value(body, '_remove')) ?? []
  return group === undefined ? null : { kind: 'remove', group, row: Number(row) }
}

/** 上传／删除文件／放进一行. The path and id are as posted: the caller looks whether they exist. */
export function fileCommand(body: Body): FileCommand | null {
  const upload = value(body, '_upload')
  if (filePath.test(upload)) return { kind: 'upload', path: upload }
  return namedFile(body, '_removeFile', 'remove') ?? namedFile(body, '_placeFile', 'place')
}

function namedFile(body: Body, name: string, kind: 'remove' | 'place'): FileCommand | null {
  const [, path = '', id] = /^([\w.]{1,100}):([\w-]{1,64})$/.exec(value(body, name)) ?? []
  const fits = filePath.test(path) && (kind === 'remove' || path.includes('.'))
  return id === undefined || !fits ? null : { kind, path, id }
}

/** A question, alone or in a row of a group. */
const filePath = /^[a-zA-Z][a-zA-Z0-9]*(\.\d{1,4}\.[a-zA-Z][a-zA-Z0-9]*)?$/

/** 更新乡镇: the page is to come back with what was typed, nothing else. */
export function refreshCommand(body: Body): boolean {
  return value(body, '_refresh') !== ''
}

/** What was typed, with one blank row more or one row less; unchanged where that cannot be. */
export function applyRepeat(definition: FormDefinition, raw: Raw, command: RepeatCommand): Raw {
  const fields: readonly Field[] = definition.sections.flatMap((section) => section.fields)
  const group = fields.find((field) => field.type === 'group' && field.key === command.group)
  if (group?.type !== 'group') return raw
  return command.kind === 'add' ? addRow(group, raw) : removeRow(group, raw, command.row)
}

/** Blank rows are shown before they exist, so what is added comes after them. */
function addRow(group: GroupField, raw: Raw): Raw {
  const shown = shownRows(group, raw)
  if (shown >= group.maxItems) return raw
  const rows = Array.from({ length: shown + 1 }, (_, row) => rowPath(group.key, row))
  const marks = rows.map((path) => [`${path}.${rowMark}`, ['1']] as const)
  return { ...raw, ...Object.fromEntries(marks) }
}

function removeRow({ key }: GroupField, raw: Raw, removed: number): Raw {
  const entries = Object.entries(raw).flatMap(([path, values]) => {
    const [, row, rest] = new RegExp(`^${key}\\.(\\d+)\\.(.+)$`).exec(path) ?? []
    if (row === undefined || rest === undefined) return [[path, values] as const]
    if (Number(row) === removed) return []
    const moved = Number(row) > removed ? Number(row) - 1 : Number(row)
    return [[`${rowPath(key, moved)}.${rest}`, values] as const]
  })
  return Object.fromEntries(entries)
}

function value(body: Body, name: string): string {
  const sent = Object.hasOwn(body, name) ? body[name] : ''
  return typeof sent === 'string' ? sent : ''
}
