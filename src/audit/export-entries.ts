// 导出并附证明: entries as lines of JSON, each with its path to the published root of its seal.
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/database/transaction.ts'
import { anchorOf } from './rules/anchors.ts'
import type { EntryLine, ExportLine, HeadLine } from './rules/export-lines.ts'
import type { ProofStep } from './rules/merkle.ts'
import { sealEntries, treeOf } from './seal.ts'
import type { SealRow } from './tables.ts'
import type { Entry } from './types.ts'

/** The file, as text; what is not sealed yet is sealed first, so that every entry has its proof. */
export async function exportEntries(
  ctx: Pick<Context, 'db' | 'now'>,
  head: HeadLine,
  entries: readonly Entry[],
): Promise<string> {
  await sealEntries(ctx)
  const seals = await sealsOf(ctx.db, entries)
  const lines: string[] = []
  const write = (line: ExportLine) => lines.push(`${JSON.stringify(line)}\n`)
  write(head)
  for (const [seal, treeRoot, members] of seals) {
    const { seal: number, ...rest } = anchorOf(seal)
    write({ kind: 'seal', seal: number, ...rest, treeRoot })
    const paths = await pathsOf(ctx.db, seal, members)
    for (const entry of members) write(entryLine(entry, seal.id, paths.get(entry.id)))
  }
  const proved = new Set(seals.flatMap(([, , members]) => members))
  for (const entry of entries) if (!proved.has(entry)) write(entryLine(entry, '', undefined))
  const digest = createHash('sha256').update(lines.join('')).digest('hex')
  write({ kind: 'end', entries: entries.length, digest })
  return lines.join('')
}

function entryLine(entry: Entry, seal: string, path: readonly ProofStep[] | undefined): EntryLine {
  return { kind: 'entry', entry, proof: path === undefined ? null : { seal, path } }
}

type Group = readonly [seal: SealRow, treeRoot: string, members: readonly Entry[]]

async function sealsOf(db: Db, entries: readonly Entry[]): Promise<readonly Group[]> {
  const ids = entries.map(({ id }) => id)
  const { rows } = await db.raw<{ rows: (SealRow & { entryId: string })[] }>(
    `select s.*, wanted.id as entry_id
     from unnest(?::bigint[]) wanted (id)
     join lateral (select * from audit_seals where first_entry_id <= wanted.id
       order by first_entry_id desc limit 1) s on s.last_entry_id >= wanted.id
     where s.tree_root is not null
     order by s.id, wanted.id`,
    [ids],
  )
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const groups = new Map<string, [SealRow, string, Entry[]]>()
  for (const { entryId, ...seal } of rows) {
    const entry = byId.get(entryId)
    if (entry === undefined || seal.treeRoot === null) continue
    const group = groups.get(seal.id)
    if (group === undefined) groups.set(seal.id, [seal, seal.treeRoot, [entry]])
    else group[2].push(entry)
  }
  return [...groups.values()]
}

/** A tree that no longer has the sealed root proves nothing; the entries are given without a path. */
async function pathsOf(
  db: Db,
  seal: SealRow,
  members: readonly Entry[],
): Promise<ReadonlyMap<string, readonly ProofStep[]>> {
  const wanted = new Set(members.map(({ id }) => id))
  const { root, paths } = await treeOf(db, seal.firstEntryId, seal.lastEntryId, wanted)
  return root === seal.treeRoot ? paths : new Map()
}
