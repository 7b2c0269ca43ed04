// Personal parts of a JSON value lie sealed in the database: each is an object with one name, '~sealed'.
// Connections open them while they read (database/connect.ts), so no query can forget to.
import { isSealed } from './vault.ts'
import type { Vault } from './vault.ts'

const mark = '~sealed'

/** What takes the place of a value in stored JSON. */
export interface SealedPart {
  readonly [mark]: string
}

export function sealPart(vault: Vault, value: unknown): SealedPart {
  return { [mark]: vault.seal(JSON.stringify(value)) }
}

/** Parses stored JSON; what is sealed in it is opened. Throws when it was altered or its key is missing. */
export function openJson(vault: Vault, text: string): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes(`"${mark}"`) ? opened(vault, value) : value
}

/** The same JSON, each sealed part under the vault's first key. */
export function resealJson(vault: Vault, text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) => {
    if (value === null || typeof value !== 'object') return value
    const sealed = sealedText(value)
    return sealed === null ? value : { [mark]: vault.seal(vault.open(sealed)) }
  })
}

/** What was opened is not looked through again: nobody can type a mark that would be acted on. */
function opened(vault: Vault, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => opened(vault, one))
  const sealed = sealedText(value)
  if (sealed !== null) return JSON.parse(vault.open(sealed))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, opened(vault, one)]))
}

/** The sealed text of such an object; null for any other value. */
export function sealedText(value: object): string | null {
  const [name, ...others] = Object.keys(value)
  if (name !== mark || others.length > 0) return null
  const text = (value as Readonly<Record<string, unknown>>)[mark]
  return typeof text === 'string' && isSealed(text) ? text : null
}
