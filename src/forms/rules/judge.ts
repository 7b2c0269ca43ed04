// Judges a condition while not everything is known: in a guide only a few questions were answered, so
// a condition holds, does not hold, or is still open. Where all is known it is the form's own judgement.
import type { Answers, Condition, Facts, Test } from '../types.ts'
import { isPlainValue, isVisible, keyOf } from './visibility.ts'

export type Judgement = 'yes' | 'no' | 'open'

export interface Told {
  readonly answers: Answers
  readonly facts: Facts
  /** The questions that are settled, with an answer or without; null when all are. */
  readonly settled: ReadonlySet<string> | null
}

/** 'open' as long as an answer or a fact that nobody has told yet could decide either way. */
export function judge(condition: Condition | null, told: Told): Judgement {
  if (condition === null) return 'yes'
  if ('all' in condition) return joined(condition.all, told, 'no', 'yes')
  if ('any' in condition) return joined(condition.any, told, 'yes', 'no')
  if (!isTold(condition, told)) return 'open'
  return isVisible(condition, told.answers, told.facts) ? 'yes' : 'no'
}

/** One that decides is enough; one that is open leaves the rest open. */
function joined(
  parts: readonly Condition[],
  told: Told,
  decisive: 'yes' | 'no',
  otherwise: 'yes' | 'no',
): Judgement {
  const judged = parts.map((part) => judge(part, told))
  if (judged.includes(decisive)) return decisive
  return judged.includes('open') ? 'open' : otherwise
}

function isTold({ field, value }: Test, told: Told): boolean {
  const compared = !isPlainValue(value) && 'answer' in value ? [value.answer] : []
  return [field, ...compared].every((reference) => isKnown(reference, told))
}

function isKnown(reference: string, { facts, settled }: Told): boolean {
  if (settled === null) return true
  if (reference === '@region') return facts.region !== null
  if (reference === '@applicantKind') return facts.applicantKind !== null
  return reference.startsWith('@') || settled.has(keyOf(reference))
}
