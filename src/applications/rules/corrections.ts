// What a correction notice lets the applicant change.
import type { FormDefinition } from '../../forms/index.ts'
import type { Corrections } from '../types.ts'

const materialPrefix = 'material:'

/** The top keys of the questions named; for one inside a group, the whole group. */
export function correctableKeys(
  { items }: Corrections,
  definition: FormDefinition,
): ReadonlySet<string> {
  const known = new Set(
    definition.sections.flatMap((section) => section.fields.map((field) => field.key)),
  )
  const named = items.map((item) => item.target.split('.')[0] ?? '')
  return new Set(named.filter((key) => known.has(key)))
}

/** The numbers of the materials named. */
export function correctableMaterials({ items }: Corrections): ReadonlySet<number> {
  const numbers = items
    .filter((item) => item.target.startsWith(materialPrefix))
    .map((item) => Number(item.target.slice(materialPrefix.length)))
  return new Set(numbers.filter(Number.isInteger))
}

export function materialTarget(number: number): string {
  return `${materialPrefix}${number}`
}
