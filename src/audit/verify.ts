// Proves the log: every chain from its first entry to its head, every seal over its range.
import type { Db } from '../platform/database/transaction.ts'
import { sha256 } from './record.ts'
import { checkChain } from './rules/check-chain.ts'
import { genesis } from './rules/hashing.ts'
import { rootOf } from './seal.ts'
import type { Break, Entry } from './types.ts'

export interface Proof {
  readonly entries: number
  readonly chains: number
  readonly seals: number
  readonly breaks: readonly Break[]
}

const chainsAtOnce = 500

/** Reads the log as it stood at one moment, so that it can be proved while the hall is at work. */
export function verify(db: Db): Promise<Proof> {
  return db.transaction(prove, { isolationLevel: 'repeatable read', readOnly: true })
}

async function prove(db: Db): Promise<Proof> {
  const breaks: Break[] = []
  let entries = 0
  let chains = 0
  let after = ''
  for (;;) {
    const names = await nextChains(db, after)
    const last = names.at(-1)
    if (last === undefined) break
    after = last
    const found = await checkSome(db, names)
    breaks.push(...found.breaks)
    entries += found.entries
    chains += names.length
  }
  const seals = await checkSeals(db)
  return { entries, chains, seals: seals.count, breaks: [...breaks, ...seals.breaks] }
}

async function nextChains(db: Db, after: string): Promise<string[]> {
  const result = await db.raw<{ rows: { chain: string }[] }>(
    `select chain from (
       select chain from audit_chain_heads where chain > ?
       union select chain from audit_entries where chain > ?
     ) known order by chain limit ?`,
    [after, after, chainsAtOnce],
  )
  return result.rows.map((row) => row.chain)
}

async function checkSome(
  db: Db,
  names: readonly string[],
): Promise<{ breaks: Break[]; entries: number }> {
  const [heads, entries] = await Promise.all([
    db('auditChainHeads').whereIn('chain', names).select('chain', 'sequence', 'hash'),
    db('auditEntries').whereIn('chain', names).orderBy(['chain', 'sequence']).select('*'),
  ])
  const byChain = group(entries)
  const headOf = new Map(heads.map((head) => [head.chain, head]))
  const breaks = names.flatMap((name) =>
    checkChain(name, byChain.get(name) ?? [], headOf.get(name) ?? null, sha256),
  )
  return { breaks, entries: entries.length }
}

function group(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.chain)
    if (group === undefined) groups.set(entry.chain, [entry])
    else group.push(entry)
  }
  return groups
}

async function checkSeals(db: Db): Promise<{ count: number; breaks: Break[] }> {
  const seals = await db('auditSeals').orderBy('id').select('*')
  const breaks: Break[] = []
  let previous = genesis
  let next = 1n
  for (const seal of seals) {
    const { root, count } = await rootOf(db, seal.firstEntryId, seal.lastEntryId, seal.previousRoot)
    const linked = seal.previousRoot === previous && BigInt(seal.firstEntryId) === next
    if (!linked || root !== seal.root || String(count) !== seal.entryCount) {
      breaks.push({ chain: `seal:${seal.id}`, sequence: null, fault: 'seal' })
    }
    previous = seal.root
    next = BigInt(seal.lastEntryId) + 1n
  }
  return { count: seals.length, breaks }
}
