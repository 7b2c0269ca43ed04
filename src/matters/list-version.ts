// 实施清单: the elements of a matter as one claimant's list has them today.
import type { Db } from '../platform/database/transaction.ts'
import { ownOf } from './list-store.ts'
import type { OwnElements } from './own-elements.ts'
import { implementationOf } from './rules/implementation.ts'
import type { MatterVersion, Offering } from './types.ts'
import { matterVersion } from './version-cache.ts'

export interface Listing {
  readonly version: MatterVersion
  readonly own: OwnElements
}

/** `current` is the entry in force; nothing is read for a list that leaves all as it says. */
export async function listingOf(
  db: Db,
  current: MatterVersion,
  { acceptedVersionId, listVersionId }: Pick<Offering, 'acceptedVersionId' | 'listVersionId'>,
): Promise<Listing> {
  const isNewest = acceptedVersionId === null || acceptedVersionId === current.id
  const accepted = isNewest ? current : await matterVersion(db, acceptedVersionId)
  const own = await ownOf(db, listVersionId)
  return { version: implementationOf(current, accepted, own), own }
}
