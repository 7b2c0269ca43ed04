// Seals what was written since the last seal: the root of a tree over all entries, linked to the seal
// before. Rewriting a chain from its start, or dropping it whole, then no longer fits the seal.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db } from '../platform/database/transaction.ts'
import { sha256 } from './digest.ts'
import { genesis } from './rules/hashing.ts'
import { addLeaf, emptyTree, finish, leafOf } from './rules/merkle.ts'
import type { ProofStep } from './rules/merkle.ts'
import { sealRoot } from './rules/seal-root.ts'
import { lastSettled } from './settled.ts'

const sealLock = 63_000_002

/** Seals and tells how many entries; 0 when nothing is new. */
export async function sealEntries(ctx: Pick<Context, 'db' | 'now'>): Promise<number> {
  const lastId = await lastSettled(ctx.db)
  return transaction(ctx.db, async (tx) => {
    await tx.raw('select pg_advisory_xact_lock(?)', [sealLock])
    const last = await tx('auditSeals').orderBy('id', 'desc').first('lastEntryId', 'root')
    const firstEntryId = String(BigInt(last?.lastEntryId ?? '0') + 1n)
    if (lastId === null || BigInt(lastId) < BigInt(firstEntryId)) return 0
    const { root: treeRoot, count } = await treeOf(tx, firstEntryId, lastId)
    const content = {
      ...{ sealedAt: ctx.now, firstEntryId, lastEntryId: lastId, entryCount: String(count) },
      ...{ treeRoot, previousRoot: last?.root ?? genesis },
    }
    await tx('auditSeals').insert({ ...content, root: sealRoot(content, sha256) })
    return count
  })
}

const batch = 10_000

/** The tree over a range of entries in the order of their ids, with the paths of those wanted. */
export async function treeOf(
  db: Db,
  firstId: string,
  lastId: string,
  wanted: ReadonlySet<string> = new Set(),
): Promise<{ root: string; count: number; paths: ReadonlyMap<string, readonly ProofStep[]> }> {
  const tree = emptyTree()
  let after = String(BigInt(firstId) - 1n)
  let count = 0
  for (;;) {
    const rows = await db('auditEntries')
      .where('id', '>', after)
      .where('id', '<=', lastId)
      .orderBy('id')
      .limit(batch)
      .select('id', 'hash')
    for (const row of rows) {
      addLeaf(tree, leafOf(row, sha256), wanted.has(row.id) ? row.id : null, sha256)
    }
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined) return { root: finish(tree, sha256), count, paths: tree.paths }
    after = last.id
  }
}
