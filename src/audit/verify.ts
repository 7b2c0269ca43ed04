// Proves the log: every entry against its hash, every chain from its first entry to its head, every
// seal over its range, archived months included, and the seals against the anchor outside.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Storage } from '../platform/uploads/storage.ts'
import { anchorLength } from './anchor.ts'
import { checkAnchors } from './check-anchors.ts'
import { addLinks, checkChains, layOutLinks } from './check-chains.ts'
import { sealCheck } from './check-seals.ts'
import { sha256 } from './digest.ts'
import { noFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { inOrder } from './queries/in-order.ts'
import { isUnchanged } from './rules/check-entry.ts'
import type { Break, Entry } from './types.ts'

export interface Proof {
  readonly entries: number
  readonly archived: number
  readonly chains: number
  readonly seals: number
  /** Null when there was no anchor to hold the seals against. */
  readonly anchored: number | null
  /** The first thousand; `breakCount` counts all. */
  readonly breaks: readonly Break[]
  readonly breakCount: number
}

export interface Beside {
  /** Where archived months lie; null for a log without them. */
  readonly storage: Pick<Storage, 'get'> | null
  /** The file of the anchor; null leaves the seals unanchored. */
  readonly anchor: string | null
}

/** Reads the log as it stood at one moment, so that it can be proved while the hall is at work. */
export async function verify(db: Db, beside: Beside = nothing): Promise<Proof> {
  // What is anchored from here on may be sealed after the moment that is read.
  const anchored = beside.anchor === null ? null : await anchorLength(beside.anchor)
  return db.transaction(
    async (tx) => {
      const { rows } = await tx.raw<{ rows: { snapshot: string }[] }>(
        'select pg_export_snapshot() as snapshot',
      )
      // A second reader of the same moment: entries come while those before are looked at.
      return db.transaction(
        async (reader) => {
          await reader.raw(`set transaction snapshot '${rows[0]?.snapshot ?? ''}'`)
          await takeTime(reader)
          return prove(tx as Tx, { ...beside, anchored, reader })
        },
        { isolationLevel: 'repeatable read' },
      )
    },
    { isolationLevel: 'repeatable read' },
  )
}

/** One of the two readers waits while the other reads, for as long as a log is long. */
async function takeTime(db: Db): Promise<void> {
  await db.raw('set local statement_timeout = 0')
  await db.raw('set local idle_in_transaction_session_timeout = 0')
}

const nothing: Beside = { storage: null, anchor: null }

async function prove(
  tx: Tx,
  { storage, anchor, anchored, reader }: Beside & { anchored: number | null; reader: Db },
): Promise<Proof> {
  await takeTime(tx)
  await layOutLinks(tx)
  const faults = noFaults()
  const counts = await checkEntries(tx, reader, { storage, faults })
  const chains = await checkChains(tx, faults)
  const held =
    anchor === null || anchored === null ? null : await checkAnchors(tx, anchor, anchored, faults)
  return { ...counts, chains, anchored: held, breaks: faults.kept, breakCount: faults.count() }
}

async function checkEntries(
  tx: Tx,
  reader: Db,
  { storage, faults }: Pick<Beside, 'storage'> & { faults: Faults },
): Promise<Pick<Proof, 'entries' | 'archived' | 'seals'>> {
  const seals = sealCheck(tx, faults)
  let entries = 0
  let archived = 0
  const stream = inOrder(reader, storage, async ({ archiveId, number }, read) => {
    if (read === null) faults.tell(lostPart(archiveId, number))
    else await addLinks(tx, read)
    archived += read?.length ?? 0
  })
  for await (const some of stream) {
    for (const entry of some) if (!isUnchanged(entry, sha256)) faults.tell(changed(entry))
    await seals.see(some)
    entries += some.length
  }
  return { entries, archived, seals: await seals.end() }
}

function changed({ id, chain, sequence }: Entry): Break {
  return { chain, sequence, fault: 'changed', detail: `日志第 ${id} 号` }
}

function lostPart(archiveId: string, number: number): Break {
  return { chain: `archive:${archiveId}`, sequence: number, fault: 'archive', detail: null }
}
