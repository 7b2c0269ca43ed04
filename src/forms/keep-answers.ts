// Answers as they are stored: those that identify or find somebody are sealed, one by one, so that the
// others can still be searched, counted and compared in the database.
import { sealPart } from '../platform/security/sealed-json.ts'
import type { SealedPart } from '../platform/security/sealed-json.ts'
import type { Vault } from '../platform/security/vault.ts'
import { fieldTypes } from './fields/index.ts'
import type { FieldAnswer, FieldType } from './fields/field-type.ts'
import type { Answers, FormDefinition, SimpleField } from './types.ts'

declare const kept: unique symbol

/** Answers made ready for storing; only `keepAnswers` makes them, so that none is stored open. */
export type KeptAnswers = Readonly<Record<string, unknown>> & { readonly [kept]: true }

/** A question that the form does not have (any more) is sealed as well: nothing is known of it. */
export function keepAnswers(
  vault: Vault,
  { sections }: FormDefinition,
  answers: Answers,
): KeptAnswers {
  const fields = new Map(
    sections.flatMap((section) => section.fields).map((field) => [field.key, field]),
  )
  const stored = Object.entries(answers).map(([key, answer]) => {
    const field = fields.get(key)
    if (field === undefined) return [key, sealPart(vault, answer)]
    if (field.type !== 'group') return [key, keepOne(vault, field, answer)]
    const columns = new Map(field.fields.map((column) => [column.key, column]))
    return [key, rowsOf(answer).map((row) => keepRow(vault, columns, row))]
  })
  return Object.fromEntries(stored) as KeptAnswers
}

function keepRow(vault: Vault, columns: ReadonlyMap<string, SimpleField>, row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, answer]: [string, unknown]) => {
      const column = columns.get(key)
      return [key, column === undefined ? sealPart(vault, answer) : keepOne(vault, column, answer)]
    }),
  )
}

function keepOne(vault: Vault, { type }: SimpleField, answer: unknown): unknown {
  const { holds, isPersonal } = fieldTypes[type] as unknown as FieldType<unknown, FieldAnswer>
  const isPlain = holds(answer) && !isPersonal(answer)
  return isPlain ? answer : (sealPart(vault, answer) satisfies SealedPart)
}

function rowsOf(answer: unknown): readonly object[] {
  return Array.isArray(answer)
    ? answer.filter((row): row is object => row !== null && typeof row === 'object')
    : []
}
