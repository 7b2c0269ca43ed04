// What changes rarely and is asked for all day (a department, an offering, the newest version of a letter)
// is read once and remembered until the database tells of a change, by whatever process.
import type { PublishedChanges } from './published-changes.ts'
import type { Db, Tx } from './transaction.ts'
import { tablesWritten } from './transaction.ts'

interface Memory {
  readonly changes: PublishedChanges
  readonly values: Map<string, unknown>
  generation: number | null
}

const mostValues = 20_000
/** By pool: a transaction shares the settings object of the pool it came from. */
const memories = new WeakMap<object, Memory>()

/** From now on what is read through this pool may be remembered. Pools without it read each time. */
export function rememberOn(db: Db, changes: PublishedChanges): void {
  memories.set(settingsOf(db), { changes, values: new Map(), generation: null })
}

/**
 * What `read` gives, or what it gave since the last change. Only for tables with the trigger
 * `tell_published`; `key` names the question and all that it depends on. A transaction that has
 * written to one of them reads for itself, because what it wrote is told to nobody yet.
 */
export async function remembered<T>(db: Db | Tx, key: string, read: () => Promise<T>): Promise<T> {
  const memory = memoryOf(db)
  const generation = (await memory?.changes.generation()) ?? null
  if (memory === undefined || generation === null) return read()
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

function memoryOf(db: Db | Tx): Memory | undefined {
  const memory = memories.get(settingsOf(db))
  const tables = tablesWritten(db)
  if (memory === undefined || tables === null) return undefined
  return [...tables].some(memory.changes.isTold) ? undefined : memory
}

function settingsOf(db: Db | Tx): object {
  return (db.client as { config: object }).config
}
