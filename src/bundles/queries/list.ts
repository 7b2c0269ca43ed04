// The bundles of the hall.
import type { Db } from '../../platform/database/transaction.ts'
import { wholeContent } from '../store.ts'
import type { BundleContent } from '../types.ts'

export interface ListedBundle {
  readonly code: string
  readonly status: 'published' | 'withdrawn'
  readonly version: number
  readonly content: BundleContent
}

const most = 300

/** Those that can be begun, or for editors all. */
export async function listBundles(db: Db, all: boolean): Promise<readonly ListedBundle[]> {
  const rows = await db('bundles as b')
    .join('bundleVersions as v', 'v.id', 'b.currentVersionId')
    .modify((query) => {
      if (!all) void query.where('b.status', 'published')
    })
    .orderBy('b.id')
    .limit(most)
    .select<ListedBundle[]>('b.code', 'b.status', 'v.version', 'v.content')
  return rows.map((row) => ({ ...row, content: wholeContent(row.content) }))
}
