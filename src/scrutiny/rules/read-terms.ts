// The numbers for abnormal reading as they were typed, read and checked.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { usualTerms } from './terms.ts'
import type { Terms } from './terms.ts'

export type TermName = keyof Terms
export type TermsTyped = Readonly<Record<TermName, string>>

export const termNames = Object.keys(usualTerms) as readonly TermName[]

/** Beyond it a rule would never ring. */
export const mostOf = (name: TermName): number => (name === 'familyPercent' ? 100 : 1000)

export function readTerms(typed: TermsTyped): Result<Terms, readonly TermName[]> {
  const wrong = termNames.filter((name) => {
    const text = typed[name]
    return !/^[1-9]\d{0,3}$/.test(text) || Number(text) > mostOf(name)
  })
  if (wrong.length > 0) return refuse(wrong)
  const numbers = Object.fromEntries(termNames.map((name) => [name, Number(typed[name])]))
  return ok(numbers as unknown as Terms)
}
