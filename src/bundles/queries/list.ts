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

/** Of all bundles, the matters that take no applications now. */
export async function closedCodes(
  db: Db,
  bundles: readonly ListedBundle[],
): Promise<ReadonlySet<string>> {
  const codes = bundles.flatMap(({ content }) => content.parts.map((part) => part.matterCode))
  const rows = await db('matters')
    .whereIn('code', [...new Set(codes)])
    .whereNot({ status: 'published' })
    .select('code')
  return new Set(rows.map(({ code }) => code))
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
