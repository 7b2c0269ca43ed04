// Makes the view of a repeating group: its rows, and the buttons that add and remove one.
import { parseRow } from './parse-group.ts'
import { presentQuestion, frameOf } from './present-question.ts'
import type { Presenting } from './present-question.ts'
import { fewestRows, rowMark, shownRows } from './raw.ts'
import { nestReveals } from './reveals.ts'
import { controlName, fieldId, rowPath } from './rules/paths.ts'
import { strayFiles } from './stray-files.ts'
import { fileView } from './fields/file.ts'
import { only } from './fields/field-type.ts'
import { typedAt } from './simple-field.ts'
import type { GroupField, Raw } from './types.ts'
import type { GroupView, RowView } from './view.ts'

export function presentGroup(group: GroupField, presenting: Presenting): GroupView {
  const shown = shownRows(group, presenting.raw)
  const rows = Array.from({ length: shown }, (_, number) =>
    presentRow(group, number, shown, withRow(group, number, presenting)),
  )
  return {
    ...frameOf(group, group.key, presenting),
    kind: 'group',
    optional: !group.required,
    counter: group.counter,
    maxItems: group.maxItems,
    layout: group.layout,
    columns: group.fields.map(({ key, label }) => ({ key, label })),
    rows,
    strays: strayFiles(group, presenting.raw, presenting.env).map((one) => ({
      file: fileView(one.file, `${rowPath(group.key, one.rows[0] ?? 0)}.${one.field.key}`),
      label: one.field.label,
      places: one.rows.map((row) => ({
        value: `${rowPath(group.key, row)}.${one.field.key}:${one.file.id}`,
        number: row + 1,
        about: aboutRow(group, presenting.raw, rowPath(group.key, row)),
      })),
    })),
    add: shown < group.maxItems ? group.key : null,
  }
}

/** The answers of the row are read only where something is worked out from them. */
function withRow(group: GroupField, number: number, presenting: Presenting): Presenting {
  const { raw, answers, env } = presenting
  const calculates = group.fields.some(({ type }) => type === 'calculated')
  const row = calculates ? parseRow(group, raw, number, answers, { env, mode: 'draft' }).answer : {}
  return { ...presenting, row: { group, number, answers: row } }
}

function presentRow(
  group: GroupField,
  number: number,
  shown: number,
  presenting: Presenting,
): RowView {
  const path = rowPath(group.key, number)
  const fields = group.fields.map((field) =>
    presentQuestion(field, `${path}.${field.key}`, presenting),
  )
  const fewest = fewestRows(group.required, group.minItems)
  return {
    id: fieldId(path, presenting.env.idPrefix),
    path,
    number: number + 1,
    about: aboutRow(group, presenting.raw, path),
    mark: controlName(`${path}.${rowMark}`),
    remove: shown > fewest ? path : null,
    fields: nestReveals(fields, group.fields),
  }
}

/** A row is called by its first line of text: the name of a person, the number of a bill. */
function aboutRow(group: GroupField, raw: Raw, path: string): string {
  const first = group.fields.find(({ type }) => type === 'text')
  return first === undefined ? '' : only(typedAt(first, raw, `${path}.${first.key}`)).slice(0, 30)
}
