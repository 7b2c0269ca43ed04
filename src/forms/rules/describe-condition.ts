// Says in words when a question is asked, for those whose browser shows it all the same.
import type { Condition, Field, Test } from '../types.ts'

/** '“致困原因”选了“其他”才要填'; `labelOf` gives the label of a value of a field. */
export function describeCondition(
  condition: Condition,
  fields: readonly Field[],
  labelOf: (field: Field, value: string) => string,
): string {
  return `${phrase(condition, fields, labelOf)}才要填`
}

function phrase(
  condition: Condition,
  fields: readonly Field[],
  labelOf: (field: Field, value: string) => string,
): string {
  if ('all' in condition) {
    return condition.all.map((one) => phrase(one, fields, labelOf)).join('，并且')
  }
  if ('any' in condition) {
    return condition.any.map((one) => phrase(one, fields, labelOf)).join('，或者')
  }
  const field = fields.findLast((one) => one.key === condition.field)
  const name = `“${field?.label ?? condition.field}”`
  return name + predicate(condition, (value) => (field ? labelOf(field, value) : value))
}

function predicate({ op, value }: Test, labelOf: (value: string) => string): string {
  const values = [value].flat().map((one) => `“${labelOf(String(one))}”`)
  switch (op) {
    case 'equals':
    case 'contains':
      return `选了${values.join('')}`
    case 'not-equals':
      return `选的不是${values.join('')}`
    case 'in':
      return `选了${values.join('或')}`
    case 'answered':
      return value === false ? '没有填' : '填了'
    case 'greater':
      return `大于 ${String(value)} `
    case 'less':
      return `小于 ${String(value)} `
  }
}
