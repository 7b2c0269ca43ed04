// Brings the search row of a matter in line with its current version.
import type { Tx } from '../platform/database/transaction.ts'
import type { SearchEntry } from './search-entry.ts'
import { searchEntry, searchMarks } from './search-entry.ts'
import { predecessorsOf } from './queries/successors.ts'
import './tables.ts'
import type { VersionContent } from './types.ts'

export async function reindex(
  tx: Tx,
  matter: { readonly id: string; readonly lineId: string },
  version: VersionContent,
): Promise<void> {
  const line = await tx<{ id: string; shortName: string }>('departmentLines')
    .select('shortName')
    .where({ id: matter.lineId })
    .first()
  const entry = searchEntry({
    name: version.name,
    aliases: [...version.elements.aliases, ...(await predecessorNames(tx, matter.id))],
    resultName: version.elements.result.name,
    type: version.type,
    lineName: line?.shortName ?? '',
    itemNames: version.elements.handleItems.flatMap(({ name, situations }) => [
      name,
      ...situations,
    ]),
  })
  await writeSearchEntry(tx, matter.id, { ...entry, ...searchMarks(version) })
}

/** Who types the name of a matter that was split, merged or withdrawn finds what took its place. */
async function predecessorNames(tx: Tx, matterId: string): Promise<string[]> {
  return (await predecessorsOf(tx, matterId)).map(({ name }) => name)
}

async function writeSearchEntry(
  tx: Tx,
  matterId: string,
  entry: SearchEntry & ReturnType<typeof searchMarks>,
): Promise<void> {
  await tx('matterSearch')
    .insert({ matterId, ...entry, uses: 0 })
    .onConflict('matterId')
    .merge(Object.keys(entry) as (keyof typeof entry)[])
}
