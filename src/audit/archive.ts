// 归档: months that have stood online long enough leave the database. Each is written out, read back and
// compared entry by entry, and only then its partition goes. Needs the owner of the schema: the role of
// the application may not take entries away.
import type { Context } from '../platform/context.ts'
import { keyOfContent } from '../platform/uploads/storage.ts'
import type { Storage } from '../platform/uploads/storage.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db } from '../platform/database/transaction.ts'
import { pack } from './archive-format.ts'
import { sha256 } from './digest.ts'
import { monthsToArchive, partsOfMonth } from './queries/months.ts'
import type { OldMonth } from './queries/months.ts'
import { digestOf, readPart } from './read-part.ts'
import { record } from './record.ts'
import { isUnchanged } from './rules/check-entry.ts'
import { firstOnline } from './rules/months.ts'
import { onlineMonths } from './settings.ts'
import type { ArchivePartRow } from './tables.ts'

export interface Archived {
  readonly month: string
  readonly entries: number
  readonly files: number
}

/** `owner` is a connection of the schema's owner; throws before anything is removed when a file does not match. */
export async function archiveMonths(ctx: Context, owner: Db): Promise<readonly Archived[]> {
  const bound = firstOnline(ctx.today, await onlineMonths(ctx.db))
  const done: Archived[] = []
  for (const month of await monthsToArchive(owner, bound)) {
    done.push(await archiveMonth({ ...ctx, db: owner }, month))
  }
  return done
}

type Part = Omit<ArchivePartRow, 'archiveId'>

async function archiveMonth(ctx: Context, month: OldMonth): Promise<Archived> {
  const parts: Part[] = []
  for await (const entries of partsOfMonth(ctx.db, month.partition)) {
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined) continue
    const file = pack(entries)
    const part = { fileKey: keyOfContent(file), sha256: digestOf(file) }
    await ctx.storage.put(part.fileKey, file)
    await compare(ctx.storage, part, entries)
    parts.push({
      ...{ number: parts.length + 1, entryCount: entries.length, ...part },
      ...{ firstEntryId: first.id, lastEntryId: last.id },
    })
  }
  const entries = parts.reduce((sum, { entryCount }) => sum + entryCount, 0)
  await takeOut(ctx, month, parts, entries)
  return { month: month.month, entries, files: parts.length }
}

/** What is in the file is what is in the database, and what is in the database was never changed. */
async function compare(
  storage: Storage,
  part: Pick<Part, 'fileKey' | 'sha256'>,
  entries: readonly { readonly id: string; readonly hash: string }[],
): Promise<void> {
  const back = await readPart(storage, part)
  const same =
    back?.length === entries.length &&
    back.every((entry, at) => {
      const kept = entries[at]
      return kept?.id === entry.id && kept.hash === entry.hash && isUnchanged(entry, sha256)
    })
  if (!same) throw new Error(`归档文件 ${part.fileKey} 与库里的日志不符，没有移出任何条目`)
}

function takeOut(
  ctx: Context,
  { month, partition }: OldMonth,
  parts: readonly Part[],
  entries: number,
): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    await tx.raw(`set local lock_timeout = '10s'`)
    const [first, last] = [parts[0], parts.at(-1)]
    if (first !== undefined && last !== undefined) {
      const rows = await tx('auditArchives')
        .insert({
          ...{ month, entryCount: String(entries), archivedAt: ctx.now },
          ...{ firstEntryId: first.firstEntryId, lastEntryId: last.lastEntryId },
        })
        .returning('id')
      const archiveId = rows[0]?.id ?? ''
      await tx('auditArchiveParts').insert(parts.map((part) => ({ archiveId, ...part })))
    }
    await record(tx, ctx, {
      action: 'audit.archive',
      subjectType: 'audit-log',
      subjectId: month,
      after: { entries, files: parts.map((part) => part.sha256) },
    })
    await tx.raw('alter table audit_entries detach partition ??', [partition])
    await tx.raw('drop table ??', [partition])
  })
}
