// Conditions for the page: in words for people, and as JSON over control names for the browser.
import { controlName, rowPath } from './rules/paths.ts'
import { describeCondition } from './rules/describe-condition.ts'
import { fieldsOf } from './rules/visibility.ts'
import { showField } from './simple-field.ts'
import type { FormEnv } from './fields/field-type.ts'
import type { Condition, Field, GroupField, SimpleField } from './types.ts'

export interface ConditionScope {
  readonly env: FormEnv
  readonly fields: readonly Field[]
  /** The row in which the question stands, null outside of groups. */
  readonly row: { readonly group: GroupField; readonly number: number } | null
}

export function conditionHint(condition: Condition | null, scope: ConditionScope): string | null {
  if (condition === null) return null
  const fields = [...scope.fields, ...(scope.row?.group.fields ?? [])]
  return describeCondition(condition, fields, (field, value) =>
    field.type === 'group' ? value : valueLabel(field, value, scope.env),
  )
}

/** The condition with the names under which its fields post; null for always. */
export function conditionJson(condition: Condition | null, scope: ConditionScope): string | null {
  return condition === null ? null : JSON.stringify(named(condition, scope))
}

/** True when all that the condition speaks of was answered on another page. */
export function settledBefore(
  { when }: Pick<Field, 'when'>,
  before: (key: string) => boolean,
): boolean {
  return fieldsOf(when).every(before)
}

function named(condition: Condition, scope: ConditionScope): object {
  if ('all' in condition) return { all: condition.all.map((one) => named(one, scope)) }
  if ('any' in condition) return { any: condition.any.map((one) => named(one, scope)) }
  const { field, op, value } = condition
  return { name: controlName(pathFrom(field, scope)), op, value: posted(value) }
}

/** 是非 questions and declarations post 'yes' and 'no'. */
function posted(value: unknown): unknown {
  if (value === true) return 'yes'
  return value === false ? 'no' : value
}

function pathFrom(field: string, { row }: ConditionScope): string {
  const inRow = row?.group.fields.some(({ key }) => key === field) ?? false
  return row !== null && inRow ? `${rowPath(row.group.key, row.number)}.${field}` : field
}

function valueLabel(field: SimpleField, value: string, env: FormEnv): string {
  if (field.type === 'yes-no') return value === 'true' ? field.yes : field.no
  if (field.type === 'multichoice') return showField(field, [value], env, false)
  return showField(field, value, env, false) || value
}
