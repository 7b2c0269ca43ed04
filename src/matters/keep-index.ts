// 检索索引的保管: each process keeps the index in memory and, before every search, asks in one short
// statement whether anything has changed; only what has changed is read.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../platform/database/transaction.ts'
import type { CatalogueIndex, IndexedMatter } from './rules/search/catalogue-index.ts'
import { emptyIndex, put, remove, setSayings } from './rules/search/catalogue-index.ts'
import { changedRows, latestStamp, sayingsStored, usesOfMatters } from './queries/index-rows.ts'
import type { IndexRow } from './queries/index-rows.ts'

interface Kept {
  index: CatalogueIndex
  stamp: string
  usesReadAt: number
  /** Readers wait for the one who is catching up. */
  catchingUp: Promise<void> | null
}

/** Uses only order equals, so they may be this old. */
const usesMaxAge = 60_000
const rowsAtOnce = 2_000
/** Slots given up since the index was built; beyond this share of the living it is built anew. */
const mostGivenUp = 0.5

/** One index per pool, as with versions. */
const kept = new WeakMap<object, Kept>()

/** The index as of now: what was committed before the call is in it. */
export async function catalogueIndex(db: Db): Promise<CatalogueIndex> {
  const own = keptOf(db)
  await own.catchingUp
  const stamp = await latestStamp(db)
  if (stamp !== own.stamp || performance.now() - own.usesReadAt > usesMaxAge) {
    own.catchingUp ??= catchUp(db, own).finally(() => (own.catchingUp = null))
    await own.catchingUp
  }
  return own.index
}

function keptOf(db: Db): Kept {
  const pool = (db.client as { config: object }).config
  let own = kept.get(pool)
  if (own === undefined) {
    own = { index: emptyIndex(), stamp: '', usesReadAt: -Infinity, catchingUp: null }
    kept.set(pool, own)
  }
  return own
}

async function catchUp(db: Db, own: Kept): Promise<void> {
  const stamp = await latestStamp(db)
  if (stamp !== own.stamp) {
    // A new list of plain words says what other words every matter is found by.
    const sayings = await sayingsStored(db)
    const anew = own.stamp === '' || sayingsDiffer(own.index, sayings) || isSparse(own.index)
    const index = anew ? emptyIndex() : own.index
    if (anew) setSayings(index, sayings)
    await takeChanges(db, index, anew ? '-1' : own.stamp)
    own.index = index
    own.stamp = stamp
  }
  await takeUses(db, own)
}

async function takeChanges(db: Db, index: CatalogueIndex, since: string): Promise<void> {
  type Place = { readonly stamp: string; readonly id: string }
  let last: Place | null = { stamp: since, id: '9'.repeat(18) }
  while (last !== null) {
    const rows: readonly IndexRow[] = await changedRows(db, last, rowsAtOnce)
    for (const { stamp: _stamp, published, ...matter } of rows) take(index, matter, published)
    const end: IndexRow | undefined = rows.at(-1)
    last = rows.length < rowsAtOnce || end === undefined ? null : { stamp: end.stamp, id: end.id }
    await nextTurn()
  }
}

function take(index: CatalogueIndex, matter: IndexedMatter, published: boolean): void {
  if (published) put(index, matter)
  else remove(index, matter.id)
}

async function takeUses(db: Db, own: Kept): Promise<void> {
  for (const { matterId, uses } of await usesOfMatters(db)) {
    const entry = own.index.entries[own.index.slotOf.get(matterId) ?? -1]
    if (entry) entry.uses = uses
  }
  own.usesReadAt = performance.now()
}

function isSparse({ entries, live }: CatalogueIndex): boolean {
  return entries.length - live > 1000 + live * mostGivenUp
}

function sayingsDiffer(
  { sayings }: CatalogueIndex,
  stored: readonly { readonly word: string; readonly means: readonly string[] }[],
): boolean {
  if (sayings.size !== stored.length) return true
  return stored.some(({ word, means }) => sayings.get(word)?.join('\n') !== means.join('\n'))
}
