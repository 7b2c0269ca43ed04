// Conditions for the page: in words for people, as JSON for the browser, and what the browser needs to
// judge them by itself.
import { describeCondition } from './rules/describe-condition.ts'
import { fieldsOf } from './rules/visibility.ts'
import { showField } from './simple-field.ts'
import type { FormEnv } from './fields/field-type.ts'
import type { AnswerRow, Condition, Field, GroupField } from './types.ts'

export interface ConditionScope {
  readonly env: FormEnv
  readonly fieldOf: (key: string) => Field | null
  /** True for questions of other pages: what they say is settled. */
  readonly isElsewhere: (key: string) => boolean
  /** The row in which the question stands, null outside of groups. */
  readonly row: {
    readonly group: GroupField
    readonly number: number
    readonly answers: AnswerRow
  } | null
}

/** The condition in words; null for always, and where no answer of this page changes it. */
export function conditionHint(condition: Condition | null, scope: ConditionScope): string | null {
  if (condition === null || isSettled(condition, scope)) return null
  const inRow = new Map(scope.row?.group.fields.map((field) => [field.key, field]))
  const fieldOf = (key: string) => inRow.get(key) ?? scope.fieldOf(key)
  return describeCondition(condition, fieldOf, (field, value) =>
    field === null
      ? (scope.env.regions.nameOf(value) ?? value)
      : valueLabel(field, value, scope.env),
  )
}

/** The condition for the browser; null for always, and where no answer of this page changes it. */
export function conditionJson(condition: Condition | null, scope: ConditionScope): string | null {
  return condition === null || isSettled(condition, scope) ? null : JSON.stringify(condition)
}

/** True when all that the condition speaks of was answered on another page. */
export function isSettled(condition: Condition | null, scope: ConditionScope): boolean {
  const inRow = (key: string) => scope.row?.group.fields.some((field) => field.key === key) ?? false
  return fieldsOf(condition).every((key) => scope.isElsewhere(key) && !inRow(key))
}

/** The label of a value of a question, as its own answers are shown. */
export function valueLabel(field: Field, value: string, env: FormEnv): string {
  switch (field.type) {
    case 'group':
      return value
    case 'yes-no':
      return value === 'true' ? field.yes : field.no
    case 'consent':
    case 'declaration':
      return value === 'true' ? '同意' : '不同意'
    case 'choice':
    case 'multichoice':
      if (value === 'other' && field.other !== null) return field.other
      return showField({ ...field, type: 'choice', layout: 'select' }, value, env, false) || value
    default:
      return showField(field, value, env, false) || value
  }
}
