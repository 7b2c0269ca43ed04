// What an option is called may change, what it stands for does not: conditions and filed answers hold by it.
import type { Field } from '../../forms/index.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** The settings as typed, in which options that were there before keep their values. */
export function keepingValues(
  old: Field | null,
  settings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (old?.type !== 'choice' && old?.type !== 'multichoice') return settings
  const { options } = settings
  return Array.isArray(options)
    ? { ...settings, options: withValues(old.options, options as Option[]) }
    : settings
}

/**
 * By its label; where as many options are there as before, one whose label is new in the place of one whose
 * label is gone is that one with another name.
 */
export function withValues(before: readonly Option[], now: readonly Option[]): readonly Option[] {
  const gone = (label: string) => now.every((one) => one.label !== label)
  const known = now.map(({ label }, at) => {
    const same = before.find((one) => one.label === label)
    const there = before.length === now.length ? before[at] : undefined
    return same ?? (there !== undefined && gone(there.label) ? there : null)
  })
  const taken = new Set(known.flatMap((one) => one?.value ?? []))
  return now.map(({ label }, at) => {
    const value = known[at]?.value ?? free(label, taken)
    taken.add(value)
    return { value, label }
  })
}

/** A new option never takes the value of another that was only renamed. */
function free(label: string, taken: ReadonlySet<string>): string {
  let value = label
  for (let number = 2; taken.has(value); number++) value = `${label}${number}`
  return value
}
