// 计算题: works out the value of a calculated question from the answers before it.
import { evaluate, readExpression } from '../../../public/js/shared/expressions.js'
import type { AnswerRow, Answers, Facts, SimpleField } from '../types.ts'

type Calculated = Extract<SimpleField, { readonly type: 'calculated' }>

const read = new WeakMap<Calculated, ReturnType<typeof readExpression>>()

/** Null while an answer that it needs is missing. */
export function calculate(
  field: Calculated,
  answers: Answers,
  facts: Facts,
  row: AnswerRow | null,
): number | null {
  const known = read.get(field)
  const node = known === undefined ? readExpression(field.expression) : known
  read.set(field, node)
  return node === null ? null : evaluate(node, { answers, facts, row }, field.decimals)
}
