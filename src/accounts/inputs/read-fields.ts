// Reads a form's body: the named fields as text, whatever was sent.

export type Fields<Name extends string> = Readonly<Record<Name, string>>

/** What is wrong, by field: a sentence in Chinese. */
export type Faults<Name extends string> = Partial<Record<Name, string>>

/** Missing fields are empty; of a repeated one the first counts. */
export function readFields<Name extends string>(
  body: unknown,
  names: readonly Name[],
): Fields<Name> {
  const given = (body ?? {}) as Record<string, unknown>
  const entries = names.map((name) => {
    const value: unknown = Object.hasOwn(given, name) ? given[name] : ''
    const first: unknown = Array.isArray(value) ? value[0] : value
    return [name, typeof first === 'string' ? first : '']
  })
  return Object.fromEntries(entries) as Fields<Name>
}

/** Text without control characters and invisible marks (they hide or turn round what is read). */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Keeps the faults that are there. */
export function faultsOf<Name extends string>(
  all: Readonly<Partial<Record<Name, string | null>>>,
): Faults<Name> {
  const found = Object.entries(all).filter(([, sentence]) => sentence !== null)
  return Object.fromEntries(found) as Faults<Name>
}

export function hasFaults(faults: Faults<string>): boolean {
  return Object.keys(faults).length > 0
}
