// The version under which an application was filed, with the promise that its claimant made that day.
import type { Db } from '../platform/database/transaction.ts'
import type { MatterVersion } from './types.ts'
import { matterVersion } from './version-cache.ts'

export interface Filed {
  readonly matterVersionId: string
  /** Null for the promise of the entry. */
  readonly promisedDays: number | null
}

export async function filedVersion(
  db: Db,
  { matterVersionId, promisedDays }: Filed,
): Promise<MatterVersion> {
  const version = await matterVersion(db, matterVersionId)
  return promisedDays === null ? version : { ...version, promisedDays }
}
