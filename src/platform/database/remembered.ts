// What changes rarely and is asked for all day (a department, an offering, the newest version of a letter)
// is read once and remembered until the database tells of a change, by whatever process.
import { perPool } from './per-pool.ts'
import type { PublishedChanges } from './published-changes.ts'
import type { Db, Tx } from './transaction.ts'
import { tablesWritten } from './transaction.ts'

interface Memory {
  /** Null for a pool that reads each time. */
  changes: PublishedChanges | null
  generation: number | null
  readonly values: Map<string, unknown>
}

const mostValues = 20_000
const memoryOfPool = perPool((): Memory => ({ changes: null, generation: null, values: new Map() }))

/** From now on what is read through this pool may be remembered. */
export function rememberOn(db: Db, changes: PublishedChanges): void {
  memoryOfPool(db).changes = changes
}

/**
 * What `read` gives, or what it gave since the last change. Only for tables with the trigger
 * `tell_published`; `key` names the question and all that it depends on. A transaction that has
 * written to one of them reads for itself, because what it wrote is told to nobody yet.
 */
export async function remembered<T>(db: Db | Tx, key: string, read: () => Promise<T>): Promise<T> {
  const memory = memoryOfPool(db)
  const changes = mayRemember(db, memory) ? memory.changes : null
  const generation = (await changes?.generation()) ?? null
  if (generation === null) return read()
  if (memory.generation !== generation) {
    memory.values.clear()
    memory.generation = generation
  }
  if (memory.values.has(key)) return memory.values.get(key) as T
  const value = await read()
  // Told of a change while it was read: somebody may have begun anew.
  if (memory.generation === generation && memory.values.size < mostValues) {
    memory.values.set(key, value)
  }
  return value
}

function mayRemember(db: Db | Tx, { changes }: Memory): boolean {
  const tables = tablesWritten(db)
  return changes !== null && tables !== null && ![...tables].some((one) => changes.isTold(one))
}
