// Whether a question is asked. A question that is not asked has no answer, and no answer makes a
// condition about it fail. The judgement itself is shared with the browser.
import { holds } from '../../../public/js/shared/conditions.js'
import type {
  AnswerRow,
  Answers,
  Condition,
  ConditionValue,
  Facts,
  Operand,
  Test,
} from '../types.ts'

/**
 * True when the condition holds (null always does). Inside a group the fields of the same row are
 * looked at first, then those of the form.
 */
export function isVisible(
  condition: Condition | null,
  answers: Answers,
  facts: Facts,
  row: AnswerRow | null = null,
): boolean {
  return condition === null || holds(condition, { answers, facts, row })
}

/** The fields that a condition speaks of, those it compares with included; facts are none. */
export function fieldsOf(condition: Condition | null): readonly string[] {
  return testsOf(condition)
    .flatMap(({ field, value }) => [field, ...answerIn(value)])
    .filter((reference) => !reference.startsWith('@'))
    .map(keyOf)
}

export function testsOf(condition: Condition | null): readonly Test[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(testsOf)
  return 'any' in condition ? condition.any.flatMap(testsOf) : [condition]
}

/** 'applicantId' of 'applicantId.age'. */
export function keyOf(reference: string): string {
  return reference.split('.')[0] ?? ''
}

/** True for a value itself, false for another answer or a day. */
export function isPlainValue(value: Operand): value is ConditionValue {
  return typeof value !== 'object' || Array.isArray(value)
}

function answerIn(value: Operand): readonly string[] {
  return !isPlainValue(value) && 'answer' in value ? [value.answer] : []
}
