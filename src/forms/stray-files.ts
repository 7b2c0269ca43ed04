// Files of a group that no row names: they came, and the page that would have said whose they are never did (its
// browser died, or the row was given up in another window). They are shown until somebody says.
import type { AttachedFile, FormEnv } from './fields/field-type.ts'
import { shownRows } from './raw.ts'
import { rowPath } from './rules/paths.ts'
import type { Body, GroupField, Raw, SimpleField } from './types.ts'
import { fileCommand } from './commands.ts'
import { storedFiles, withRowFile } from './stored-files.ts'

export interface StrayFile {
  readonly file: AttachedFile
  /** The question of the group that it came for. */
  readonly field: Extract<SimpleField, { readonly type: 'file' }>
  /** The rows that have room for it. */
  readonly rows: readonly number[]
}

export function strayFiles(group: GroupField, raw: Raw, env: FormEnv): readonly StrayFile[] {
  return group.fields.flatMap((field) => {
    if (field.type !== 'file') return []
    const place = `${group.key}.${field.key}`
    const stored = Object.hasOwn(env.files, place) ? (env.files[place] ?? []) : []
    if (stored.length === 0) return []
    const rows = Array.from({ length: shownRows(group, raw) }, (_, row) => row)
    const ofRow = (row: number) => storedFiles(`${rowPath(group.key, row)}.${field.key}`, raw, env)
    const named = new Set(rows.flatMap((row) => ofRow(row).map(({ id }) => id)))
    const free = rows.filter((row) => ofRow(row).length < field.maxFiles)
    return stored
      .filter(({ id, inEveryRow }) => inEveryRow !== true && !named.has(id))
      .map((file) => ({ file, field, rows: free }))
  })
}

/** 放进第几行: the body as if its row had named the file. */
export function withPlacedFile(body: Body): Body {
  const command = fileCommand(body)
  return command?.kind === 'place' ? withRowFile(body, command.path, command.id) : body
}
