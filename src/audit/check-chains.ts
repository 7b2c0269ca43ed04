// Walks every chain from its first entry to its head. The links of archived months are laid beside
// those online, and the database itself walks: nothing grows here with the log.
import type { Tx } from '../platform/database/transaction.ts'
import type { Faults } from './faults.ts'
import { genesis } from './rules/hashing.ts'
import type { Break, Entry } from './types.ts'

/** Makes the place for the links of archived months; gone with the transaction. */
export async function layOutLinks(tx: Tx): Promise<void> {
  await tx.raw(`create temporary table archived_links (id bigint, chain text, sequence integer,
    previous_hash text, hash text) on commit drop`)
}

export async function addLinks(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const links = entries.map(({ id, chain, sequence, previousHash, hash }) => {
    return { id, chain, sequence, previous_hash: previousHash, hash }
  })
  await tx.raw(
    `insert into archived_links select * from json_populate_recordset(null::archived_links, ?::json)`,
    [JSON.stringify(links)],
  )
}

const told = 1000

/** Tells what does not hold and returns how many chains there are. */
export async function checkChains(tx: Tx, faults: Faults): Promise<number> {
  const links = await tx.raw<{ rows: Link[] }>(
    `with links as (
       select id, chain, sequence, previous_hash, hash from audit_entries
       union all select id, chain, sequence, previous_hash, hash from archived_links
     ), walked as (
       select chain, sequence, previous_hash,
         coalesce(lag(sequence) over chain_order, 0) as before,
         coalesce(lag(hash) over chain_order, ?) as expected_hash
       from links window chain_order as (partition by chain order by sequence, id)
     )
     select chain, sequence, sequence <> before + 1 as gap from walked
     where sequence <> before + 1 or previous_hash <> expected_hash
     order by chain, sequence limit ?`,
    [genesis, told],
  )
  for (const { chain, sequence, gap } of links.rows) {
    faults.tell({ chain, sequence, fault: gap ? 'missing' : 'out-of-order', detail: null })
  }
  await checkMoments(tx, faults)
  const heads = await tx.raw<{ rows: { chain: string; sequence: number | null }[] }>(
    `with links as (
       select chain, sequence, id, hash from audit_entries
       union all select chain, sequence, id, hash from archived_links
     ), ends as (
       select distinct on (chain) chain, sequence, hash from links
       order by chain, sequence desc, id desc
     )
     select coalesce(h.chain, e.chain) as chain, h.sequence
     from audit_chain_heads h full join ends e on e.chain = h.chain
     where h.sequence is distinct from e.sequence or h.hash is distinct from e.hash
     order by 1 limit ?`,
    [told],
  )
  for (const { chain, sequence } of heads.rows) {
    faults.tell({ chain, sequence, fault: 'cut-off', detail: null })
  }
  const [known] = await tx('auditChainHeads').count<{ count: string }[]>('* as count')
  return Number(known?.count ?? 0)
}

/** The hash holds moments to the millisecond, and no more is ever written. */
async function checkMoments(tx: Tx, faults: Faults): Promise<void> {
  const { rows } = await tx.raw<{ rows: { chain: string; sequence: number }[] }>(
    `select chain, sequence from audit_entries where at <> date_trunc('milliseconds', at) limit ?`,
    [told],
  )
  for (const { chain, sequence } of rows) {
    faults.tell({ chain, sequence, fault: 'changed', detail: null })
  }
}

type Link = Pick<Break, 'chain'> & { readonly sequence: number; readonly gap: boolean }
