// Brings the search row of a matter in line with its current version.
import type { Tx } from '../platform/database/transaction.ts'
import { searchEntry } from './search-entry.ts'
import { writeSearchEntry } from './store.ts'
import type { VersionContent } from './types.ts'

export async function reindex(
  tx: Tx,
  matter: { readonly id: string; readonly lineId: string },
  version: Pick<VersionContent, 'name' | 'type' | 'elements'>,
): Promise<void> {
  const line = await tx<{ id: string; shortName: string }>('departmentLines')
    .select('shortName')
    .where({ id: matter.lineId })
    .first()
  const entry = searchEntry({
    name: version.name,
    aliases: version.elements.aliases,
    resultName: version.elements.result.name,
    type: version.type,
    lineName: line?.shortName ?? '',
  })
  await writeSearchEntry(tx, matter.id, entry)
}
