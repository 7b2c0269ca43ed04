// Seals what was written since the last seal: one digest over all hashes, linked to the seal before.
// Rewriting a chain from its start, or dropping it whole, then no longer fits the seal.
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { genesis } from './rules/hashing.ts'

const sealLock = 63_000_002

/** Seals and tells how many entries; 0 when nothing is new. */
export async function sealEntries(ctx: Pick<Context, 'db' | 'now'>): Promise<number> {
  const lastId = await lastSettled(ctx.db)
  return transaction(ctx.db, async (tx) => {
    await tx.raw('select pg_advisory_xact_lock(?)', [sealLock])
    const last = await tx('auditSeals').orderBy('id', 'desc').first('lastEntryId', 'root')
    const first = String(BigInt(last?.lastEntryId ?? '0') + 1n)
    if (lastId === null || BigInt(lastId) < BigInt(first)) return 0
    const { root, count } = await rootOf(tx, first, lastId, last?.root ?? genesis)
    await tx('auditSeals').insert({
      sealedAt: ctx.now,
      firstEntryId: first,
      lastEntryId: lastId,
      entryCount: String(count),
      root,
      previousRoot: last?.root ?? genesis,
    })
    return count
  })
}

/**
 * The last entry below which nothing can still appear: the table is locked for a moment, so that
 * every open transaction that has appended ends first.
 */
async function lastSettled(db: Db): Promise<string | null> {
  return transaction(db, async (tx) => {
    await tx.raw('select settle_audit_entries()')
    const bound = await tx('auditEntries').max<{ lastId: string | null }[]>('id as lastId')
    return bound[0]?.lastId ?? null
  })
}

const batch = 10_000

/** The digest over the hashes of a range of entries in the order of their ids. */
export async function rootOf(
  db: Db | Tx,
  firstId: string,
  lastId: string,
  previousRoot: string,
): Promise<{ root: string; count: number }> {
  const digest = createHash('sha256').update(previousRoot)
  let after = String(BigInt(firstId) - 1n)
  let count = 0
  for (;;) {
    const rows = await db('auditEntries')
      .where('id', '>', after)
      .where('id', '<=', lastId)
      .orderBy('id')
      .limit(batch)
      .select('id', 'hash')
    for (const row of rows) digest.update(`${row.id}:${row.hash}\n`)
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined) return { root: digest.digest('hex'), count }
    after = last.id
  }
}
