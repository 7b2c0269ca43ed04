// The stored files of a question. Inside a group the rows say which file is theirs: files bear no number of a
// row, since rows move up when one above is taken away, and two pages may number them differently.
import type { AttachedFile, FormEnv } from './fields/field-type.ts'
import { isKey, questionPath, rowPath } from './rules/paths.ts'
import { rowsIn } from './raw.ts'
import type { Body, FormDefinition, GroupField, Raw } from './types.ts'

/** Only what is stored for the question counts, whatever was posted or remembered. */
export function storedFiles(path: string, raw: Raw, { files }: FormEnv): readonly AttachedFile[] {
  const question = questionPath(path)
  const stored = (Object.hasOwn(files, question) ? files[question] : undefined) ?? []
  if (question === path) return stored
  // In the order of the row, each once.
  const named = [...new Set(raw[path])].flatMap((id) => stored.find((one) => one.id === id) ?? [])
  return [...named, ...stored.filter(({ inEveryRow }) => inEveryRow === true)]
}

/** Whether a row has a file of its own. */
export function namesFile(path: string, raw: Raw, env: FormEnv): boolean {
  return storedFiles(path, raw, env).some(({ inEveryRow }) => inEveryRow !== true)
}

/** Where a file goes that was sent as 'files.<path>': its question, and the row that is to name it. */
export interface FilePlace {
  /** 'photo', or 'members.photo' inside a group. */
  readonly question: string
  /** 'members.0.photo' */
  readonly path: string
}

export function filePlace(field: string): FilePlace | null {
  const path = field.replace(/^files\./, '')
  const [key = '', row, own] = path.split('.')
  const fits = row === undefined ? isKey(key) : /^(0|[1-9]\d{0,3})$/.test(row) && isKey(own ?? '')
  return fits && isKey(key) && path.split('.').length !== 2 && path.split('.').length <= 3
    ? { question: questionPath(path), path }
    : null
}

/** The body, with a row of a group naming one file more. */
export function withRowFile(body: Body, path: string, id: string): Body {
  const name = `answers.${path}`
  const named = Object.hasOwn(body, name) ? [body[name]].flat() : []
  const [group = '', row = ''] = path.split('.')
  return { ...body, [`answers.${rowPath(group, Number(row))}._row`]: '1', [name]: [...named, id] }
}

/** The ids that the rows of all groups name as theirs. */
export function rowFileIds({ sections }: FormDefinition, raw: Raw): ReadonlySet<string> {
  const groups = sections
    .flatMap(({ fields }) => fields)
    .filter((field): field is GroupField => field.type === 'group')
  const ids = groups.flatMap((group) =>
    group.fields
      .filter(({ type }) => type === 'file')
      .flatMap(({ key }) =>
        rowsIn(group.key, raw).flatMap((row) => raw[`${rowPath(group.key, row)}.${key}`] ?? []),
      ),
  )
  return new Set(ids)
}
