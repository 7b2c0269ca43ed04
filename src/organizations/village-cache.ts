// The villages of a database, read once and kept for a while: forms list those of one town, and they change
// once a year.
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'
import { villageBookOf } from './rules/village-book.ts'
import type { VillageBook } from './rules/village-book.ts'
import { allVillages } from './store.ts'

interface Kept {
  readonly book: Promise<VillageBook>
  readonly until: number
}

const lifeInMilliseconds = 600_000
const memoryOf = perPool((): { kept: Kept | null } => ({ kept: null }))

export function villageBook(db: Db): Promise<VillageBook> {
  const memory = memoryOf(db)
  if (memory.kept !== null && performance.now() < memory.kept.until) return memory.kept.book
  const book = allVillages(db).then(villageBookOf)
  memory.kept = { book, until: performance.now() + lifeInMilliseconds }
  book.catch(() => forgetVillages(db))
  return book
}

/** To be called after villages were written. */
export function forgetVillages(db: Db): void {
  memoryOf(db).kept = null
}
