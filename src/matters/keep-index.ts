// 检索索引的保管: each process keeps the index in memory and, before every search, asks in one short
// statement whether anything has changed; only what has changed is read, in slices between which other
// requests are answered.
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'
import { elsewhereKept } from './elsewhere-store.ts'
import type { CatalogueIndex } from './rules/search/catalogue-index.ts'
import { emptyIndex, put, remove, settleIndex } from './rules/search/catalogue-index.ts'
import { elsewhereBook } from './rules/search/elsewhere.ts'
import { forgetPages } from './rules/search/listing.ts'
import { setSayings } from './rules/search/sayings.ts'
import type { IndexRow } from './queries/index-rows.ts'
import { wordInLetters } from './search-entry.ts'
import { changedRows, latestStamp, sayingsStored, usesOfMatters } from './queries/index-rows.ts'

interface Kept {
  index: CatalogueIndex
  stamp: string
  usesReadAt: number
  /** Readers wait for the one who is catching up. */
  catchingUp: Promise<void> | null
}

/** Uses only order equals, so they may be this old. */
const usesMaxAge = 60_000
const rowsAtOnce = 400
/** Milliseconds after which others get their turn. */
const sliceMs = 8
/** A large import is not waited for longer than this: until it is read, the list of before answers. */
const patienceMs = 1_000
/** Slots given up since the index was built; beyond this share of the living it is built anew. */
const mostGivenUp = 0.5

/** One index per pool, as with versions. */
const keptOf = perPool((): Kept => ({
  index: emptyIndex(),
  stamp: '',
  usesReadAt: -Infinity,
  catchingUp: null,
}))

/** The index as of now: what was committed before the call is in it, unless it is very much. */
export async function catalogueIndex(db: Db): Promise<CatalogueIndex> {
  const own = keptOf(db)
  await patiently(own)
  const stamp = await latestStamp(db)
  if (stamp !== own.stamp) {
    own.catchingUp ??= catchUp(db, own).finally(() => (own.catchingUp = null))
    await patiently(own)
  } else if (performance.now() - own.usesReadAt > usesMaxAge) {
    own.usesReadAt = performance.now()
    // Nobody waits for it, and what fails is tried again in a minute.
    void takeUses(db, own.index).catch(() => undefined)
  }
  return own.index
}

async function patiently({ catchingUp, stamp }: Kept): Promise<void> {
  if (catchingUp === null) return
  if (stamp === '') return catchingUp
  const stop = new AbortController()
  const enough = delay(patienceMs, undefined, { signal: stop.signal }).catch(() => undefined)
  try {
    await Promise.race([catchingUp, enough])
  } finally {
    stop.abort()
  }
}

async function catchUp(db: Db, own: Kept): Promise<void> {
  const stamp = await latestStamp(db)
  const sayings = await sayingsStored(db)
  const elsewhere = await elsewhereKept(db)
  // An index with many slots given up goes on answering until the new one stands beside it.
  const anew = own.stamp === '' || isSparse(own.index)
  const index = anew ? emptyIndex() : own.index
  if (anew || sayingsDiffer(index, sayings)) setSayings(index, sayings, wordInLetters)
  index.elsewhere = elsewhereBook(elsewhere, wordInLetters)
  await takeChanges(db, index, anew ? '-1' : own.stamp)
  if (anew) {
    await settleIndex(index, nextTurn, true)
    own.usesReadAt = performance.now()
  }
  own.index = index
  own.stamp = stamp
}

async function takeChanges(db: Db, index: CatalogueIndex, since: string): Promise<void> {
  type Place = { readonly stamp: string; readonly id: string }
  let last: Place | null = { stamp: since, id: '9'.repeat(18) }
  while (last !== null) {
    const rows: readonly IndexRow[] = await changedRows(db, last, rowsAtOnce)
    await take(index, rows)
    await settleIndex(index, nextTurn, false)
    const end: IndexRow | undefined = rows.at(-1)
    last = rows.length < rowsAtOnce || end === undefined ? null : { stamp: end.stamp, id: end.id }
  }
}

async function take(index: CatalogueIndex, rows: readonly IndexRow[]): Promise<void> {
  let started = performance.now()
  for (const { stamp: _stamp, published, ...matter } of rows) {
    if (published) put(index, matter)
    else remove(index, matter.id)
    if (performance.now() - started < sliceMs) continue
    await nextTurn()
    started = performance.now()
  }
}

async function takeUses(db: Db, index: CatalogueIndex): Promise<void> {
  const { columns, slotOf } = index
  const size = 2_000
  let after: string | null = '0'
  while (after !== null) {
    const rows: Awaited<ReturnType<typeof usesOfMatters>> = await usesOfMatters(db, after, size)
    for (const { matterId, uses } of rows) {
      const slot = slotOf.get(Number(matterId))
      if (slot !== undefined) columns.uses[slot] = uses
    }
    after = rows.length < size ? null : (rows.at(-1)?.matterId ?? null)
    await nextTurn()
  }
  forgetPages(index)
}

function isSparse({ names, live }: CatalogueIndex): boolean {
  return names.count - live > 1000 + live * mostGivenUp
}

function sayingsDiffer(
  { sayings }: CatalogueIndex,
  stored: readonly { readonly word: string; readonly means: readonly string[] }[],
): boolean {
  if (sayings.means.size !== stored.length) return true
  return stored.some(({ word, means }) => sayings.means.get(word)?.join('\n') !== means.join('\n'))
}
