// A bulk run of one's own, with what became of each application.
import type { Db } from '../../platform/database/transaction.ts'
import type { BulkItem, BulkRun } from '../bulk/types.ts'
import { isId } from '../store.ts'

export interface BulkResult extends BulkItem {
  readonly matterName: string
  readonly applicantName: string
}

export async function bulkResults(
  db: Db,
  accountId: string,
  runId: string,
): Promise<{ readonly run: BulkRun; readonly items: readonly BulkResult[] } | null> {
  if (!isId(runId)) return null
  const run = await db('bulkRuns').where({ id: runId, accountId }).first('*')
  if (run === undefined) return null
  const items = await db('bulkItems as i')
    .join('applications as a', 'a.id', 'i.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where('i.runId', runId)
    .orderBy('i.applicationId')
    .select<BulkResult[]>('i.*', 'a.applicantName', 'v.name as matterName')
  return { run, items }
}
