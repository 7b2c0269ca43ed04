// What of one row has to be written again so that it lies under the vault's first key.
import { keepAnswers } from '../../forms/index.ts'
import type { Answers, FormDefinition } from '../../forms/index.ts'
import { openJson, resealJson, sealPart } from '../../platform/security/sealed-json.ts'
import { openIfSealed, sealingKeyOf } from '../../platform/security/vault.ts'
import type { Vault } from '../../platform/security/vault.ts'
import type { Place } from './places.ts'

/** Columns as texts, JSON included; null where a column is empty. */
export type StoredRow = Readonly<Record<string, string | null>>

export async function resealRow(
  vault: Vault,
  place: Place,
  row: StoredRow,
  definition: () => Promise<FormDefinition>,
): Promise<Readonly<Record<string, string>>> {
  const changes: Record<string, string> = {}
  for (const { column, index } of place.texts) {
    const stored = row[column] ?? null
    if (stored === null) continue
    const text = openIfSealed(vault, stored)
    if (sealingKeyOf(stored) !== vault.sealingKey) changes[column] = vault.seal(text)
    // A closed account knows nothing any more; its index only keeps its place.
    const right = index === null || text === '' ? null : vault.index(index.purpose, text)
    if (index !== null && right !== null && row[index.column] !== right) {
      changes[index.column] = right
    }
  }
  for (const column of place.wholes) {
    const stored = row[column] ?? null
    if (stored === null || stored === '[]' || isFresh(vault, stored)) continue
    changes[column] = JSON.stringify(sealPart(vault, openJson(vault, stored)))
  }
  for (const column of place.answers) {
    const stored = row[column] ?? null
    if (stored === null || stored === '{}' || isFresh(vault, stored)) continue
    const answers = openJson(vault, stored) as Answers
    const kept = JSON.stringify(keepAnswers(vault, await definition(), answers))
    if (kept.includes(marked)) changes[column] = kept
  }
  for (const column of place.marked) {
    const stored = row[column] ?? null
    if (stored === null || !stored.includes('"~sealed"') || isFresh(vault, stored)) continue
    changes[column] = resealJson(vault, stored)
  }
  return changes
}

const marked = '"~sealed":'

/** True when it holds something sealed, and all of it under the first key. */
function isFresh(vault: Vault, stored: string): boolean {
  const keys = [...stored.matchAll(/"~sealed": ?"[gs]1\.([\w-]+)\./g)].map(([, key]) => key)
  return keys.length > 0 && keys.every((key) => key === vault.sealingKey)
}
