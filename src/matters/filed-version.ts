// The version under which an application was filed, with the promise that its claimant made that day and
// with what is asked for where it may be handled on the applicant's own promise (告知承诺).
import type { Db } from '../platform/database/transaction.ts'
import { askedElements } from './rules/on-promise.ts'
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
  const elements = askedElements(version.elements)
  const asked = elements === version.elements ? version : { ...version, elements }
  return promisedDays === null ? asked : { ...asked, promisedDays }
}
