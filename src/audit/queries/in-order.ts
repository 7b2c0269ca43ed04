// The whole log in the order of its numbers, archived months and the months online as one stream; at
// most one archived file and one batch are in memory.
import type { Storage } from '../../platform/uploads/storage.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { readPart } from '../read-part.ts'
import type { ArchivePartRow } from '../tables.ts'
import type { Entry } from '../types.ts'

const batch = 5000

/** Told of each archived file: what it holds, null when it is missing or not what was archived. */
export type OnPart = (part: ArchivePartRow, entries: readonly Entry[] | null) => Promise<void>

export async function* inOrder(
  db: Db,
  storage: Pick<Storage, 'get'> | null,
  onPart: OnPart,
): AsyncGenerator<readonly Entry[]> {
  const parts = await db('auditArchiveParts').orderBy('firstEntryId').select('*')
  let waiting: Entry[] = []
  let after = 0
  for (const [at, part] of parts.entries()) {
    const read = storage === null ? null : await readPart(storage, part)
    await onPart(part, read)
    waiting = waiting.concat(read ?? [])
    // What the next file may still come before waits for it.
    const next = Number(parts[at + 1]?.firstEntryId ?? Infinity)
    const upTo = Math.min(Number(part.lastEntryId), next - 1)
    for await (const online of rangeOf(db, after, upTo)) waiting = waiting.concat(online)
    waiting.sort((one, other) => Number(one.id) - Number(other.id))
    yield waiting.filter(({ id }) => Number(id) <= upTo)
    waiting = waiting.filter(({ id }) => Number(id) > upTo)
    after = Math.max(after, upTo)
  }
  if (waiting.length > 0) {
    const upTo = Math.max(...waiting.map(({ id }) => Number(id)))
    for await (const online of rangeOf(db, after, upTo)) waiting = waiting.concat(online)
    yield waiting.sort((one, other) => Number(one.id) - Number(other.id))
    after = upTo
  }
  yield* rangeOf(db, after, Number.MAX_SAFE_INTEGER)
}

async function* rangeOf(db: Db, from: number, upTo: number): AsyncGenerator<readonly Entry[]> {
  const read = (after: number): Promise<Entry[]> => {
    const rows = db('auditEntries')
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .orderBy('id')
      .limit(batch)
      .select('*')
    return Promise.resolve(rows)
  }
  let coming = read(from)
  for (;;) {
    const rows = await coming
    const last = rows.at(-1)
    if (last === undefined) return
    // The next batch is fetched while this one is looked at.
    coming = read(Number(last.id))
    coming.catch(() => undefined)
    yield rows
  }
}
