// Holds the entries, as they come by in order, against the seals over them.
import type { Db } from '../platform/database/transaction.ts'
import { sha256 } from './digest.ts'
import type { Faults } from './faults.ts'
import { genesis } from './rules/hashing.ts'
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { addLeaf, emptyTree, finish, leafOf } from './rules/merkle.ts'
import type { Tree } from './rules/merkle.ts'
import { sealRoot } from './rules/seal-root.ts'
import type { SealRow } from './tables.ts'
import type { Entry } from './types.ts'

export interface SealCheck {
  /** Entries must come in the order of their ids. */
  see(entries: readonly Entry[]): Promise<void>
  /** After the last entry: how many seals there are. */
  end(): Promise<number>
}

interface Open {
  readonly seal: SealRow
  readonly tree: Tree
  readonly list: Hash
  count: number
}

export function sealCheck(db: Db, faults: Faults): SealCheck {
  const seals = sealsInOrder(db)
  let open: Open | null = null
  let done = false
  let seen = 0
  let previousRoot = genesis
  let next = 1n

  async function openNext(): Promise<void> {
    const { value } = await seals.next()
    if (value === undefined) {
      done = true
      open = null
      return
    }
    const list = createHash('sha256').update(value.previousRoot)
    open = { seal: value, tree: emptyTree(), list, count: 0 }
    seen += 1
  }

  async function close({ seal, tree, list, count }: Open): Promise<void> {
    const linked = seal.previousRoot === previousRoot && BigInt(seal.firstEntryId) === next
    if (!linked || seal.root !== rootOf(seal, tree, list) || String(count) !== seal.entryCount) {
      faults.tell({
        chain: `seal:${seal.id}`,
        sequence: null,
        fault: 'seal',
        detail: rangeOf(seal, count),
      })
    }
    previousRoot = seal.root
    next = BigInt(seal.lastEntryId) + 1n
    await openNext()
  }

  return {
    async see(entries) {
      if (!done && open === null) await openNext()
      for (const entry of entries) {
        while (open !== null && Number(entry.id) > Number(open.seal.lastEntryId)) await close(open)
        if (open === null) return
        addLeaf(open.tree, leafOf(entry, sha256), null, sha256)
        if (open.seal.treeRoot === null) open.list.update(`${entry.id}:${entry.hash}\n`)
        open.count += 1
      }
    },
    async end() {
      if (!done && open === null) await openNext()
      while (open !== null) await close(open)
      return seen
    },
  }
}

function rootOf(seal: SealRow, tree: Tree, list: Hash): string {
  const treeRoot = finish(tree, sha256)
  if (seal.treeRoot === null) return list.digest('hex')
  return seal.treeRoot === treeRoot ? sealRoot({ ...seal, treeRoot }, sha256) : ''
}

function rangeOf({ firstEntryId, lastEntryId, entryCount }: SealRow, count: number): string {
  return `第 ${firstEntryId} 至 ${lastEntryId} 号，封存时 ${entryCount} 条，现有 ${count} 条`
}

const batch = 1000

async function* sealsInOrder(db: Db): AsyncGenerator<SealRow, undefined> {
  for (let after = '0'; ;) {
    const rows = await db('auditSeals').where('id', '>', after).orderBy('id').limit(batch)
    const last = rows.at(-1)
    if (last === undefined) return undefined
    yield* rows
    after = last.id
  }
}
