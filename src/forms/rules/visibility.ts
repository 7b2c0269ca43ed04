// Whether a question is asked: conditions over earlier answers. A question that is not asked has no
// answer, and no answer makes a condition about it fail.
import type { Answer, AnswerRow, Answers, Condition, Test } from '../types.ts'

/**
 * True when the condition holds (null always does). Inside a group the fields of the same row are
 * looked at first, then those of the form.
 */
export function isVisible(
  condition: Condition | null,
  answers: Answers,
  row: AnswerRow | null = null,
): boolean {
  if (condition === null) return true
  if ('all' in condition) return condition.all.every((one) => isVisible(one, answers, row))
  if ('any' in condition) return condition.any.some((one) => isVisible(one, answers, row))
  return passes(condition, answerTo(condition.field, answers, row))
}

/** The fields that a condition speaks of. */
export function fieldsOf(condition: Condition | null): readonly string[] {
  return testsOf(condition).map((test) => test.field)
}

export function testsOf(condition: Condition | null): readonly Test[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(testsOf)
  return 'any' in condition ? condition.any.flatMap(testsOf) : [condition]
}

function answerTo(field: string, answers: Answers, row: AnswerRow | null): Answer | undefined {
  if (row !== null && Object.hasOwn(row, field)) return row[field]
  return Object.hasOwn(answers, field) ? answers[field] : undefined
}

function passes({ op, value }: Test, answer: Answer | undefined): boolean {
  if (op === 'answered') return (answer !== undefined) === (value !== false)
  if (answer === undefined) return false
  switch (op) {
    case 'equals':
      return answer === value
    case 'not-equals':
      return answer !== value
    case 'in':
      return Array.isArray(value) && value.includes(answer)
    case 'contains':
      return Array.isArray(answer) && answer.includes(value)
    case 'greater':
      return compare(answer, value) > 0
    case 'less':
      return compare(answer, value) < 0
  }
}

/** Numbers compare as numbers and days as text; anything else is neither more nor less. */
function compare(answer: Answer, value: Test['value']): number {
  if (typeof answer === 'number' && typeof value === 'number') return answer - value
  if (typeof answer !== 'string' || typeof value !== 'string') return Number.NaN
  return answer === value ? 0 : answer > value ? 1 : -1
}
