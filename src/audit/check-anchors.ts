// Holds the seals against the anchor outside the database: a seal that is gone, together with all it
// covered, leaves no trace inside.
import type { Db } from '../platform/database/transaction.ts'
import { anchors } from './anchor.ts'
import type { Faults } from './faults.ts'
import { agrees } from './rules/anchors.ts'
import type { Anchor } from './rules/anchors.ts'

const batch = 1000

/** How many seals are anchored. */
export async function checkAnchors(
  db: Db,
  file: string,
  length: number,
  faults: Faults,
): Promise<number> {
  let count = 0
  let some: Anchor[] = []
  for await (const anchor of anchors(file, length)) {
    some.push(anchor)
    count += 1
    if (some.length === batch) {
      await compare(db, some, faults)
      some = []
    }
  }
  await compare(db, some, faults)
  return count
}

async function compare(db: Db, some: readonly Anchor[], faults: Faults): Promise<void> {
  if (some.length === 0) return
  const seals = await db('auditSeals')
    .whereIn(
      'id',
      some.map(({ seal }) => seal),
    )
    .select('*')
  const byId = new Map(seals.map((seal) => [seal.id, seal]))
  for (const anchor of some) {
    const seal = byId.get(anchor.seal)
    if (seal !== undefined && agrees(anchor, seal)) continue
    faults.tell({
      chain: `seal:${anchor.seal}`,
      sequence: null,
      fault: seal === undefined ? 'seal-removed' : 'seal-rewritten',
      detail: `库外的锚写着第 ${anchor.firstEntryId} 至 ${anchor.lastEntryId} 号共 ${anchor.entryCount} 条，封存于 ${anchor.sealedAt}`,
    })
  }
}
