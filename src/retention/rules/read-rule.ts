// A rule of keeping as it was typed, read and checked.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { endingNames, ruleFaults } from '../messages.ts'
import type { Ending } from '../types.ts'

export interface RuleTyped {
  /** The matter's code, empty for all matters. */
  readonly code: string
  readonly ending: string
  readonly years: string
  readonly basis: string
}

export interface RuleRead {
  readonly ending: Ending | null
  readonly years: number | null
  readonly basis: string
}

export function readRule(
  { ending, years, basis }: RuleTyped,
  unknownMatter: boolean,
): Result<RuleRead, Partial<Record<keyof RuleTyped, string>>> {
  const length =
    years === '永久' ? null : /^[1-9]\d?$|^100$/.test(years) ? Number(years) : undefined
  const faults = {
    ...(unknownMatter ? { code: ruleFaults.matter } : {}),
    ...(length === undefined ? { years: ruleFaults.years } : {}),
    ...(basis.length < 2 ? { basis: ruleFaults.basis } : {}),
  }
  if (length === undefined || Object.keys(faults).length > 0) return refuse(faults)
  return ok({ ending: endingOf(ending), years: length, basis })
}

function endingOf(text: string): Ending | null {
  return Object.hasOwn(endingNames, text) ? (text as Ending) : null
}
