// 导出日志: asked for with a reason, which is put on record; the file is made when it is fetched, by the
// same auditor within the hour, and is never kept on the server.
import { exportEntries, exportFormat, recordAlone } from '../audit/index.ts'
import { refuse, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { redact } from '../platform/logging/redact.ts'
import { entries, outline } from './queries/entries.ts'
import { exportAsked } from './queries/export-asked.ts'
import { resolve } from './queries/resolve.ts'
import { askedOf, dayFault, readTyped } from './rules/filter.ts'
import type { Typed } from './rules/filter.ts'

export const mostExported = 5000

export type ExportRefusal = 'reason-missing' | 'nothing-asked' | 'too-many' | 'none'

/** Puts the wish on record and returns the number of its entry. */
export async function askExport(
  ctx: Context,
  typed: Typed,
  reason: string,
): Promise<Result<string, ExportRefusal>> {
  if (reason.trim() === '') return refuse('reason-missing')
  if (Object.keys(askedOf(typed)).length === 0 || dayFault(typed) !== null) {
    return refuse('nothing-asked')
  }
  const found = await outline(ctx.db, await resolve(ctx.db, typed))
  if (found === null || found.count === 0) return refuse('none')
  if (found.count > mostExported) return refuse('too-many')
  await recordAlone(ctx.db, ctx, {
    action: 'audit.export',
    subjectType: 'audit-log',
    subjectId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : 'system',
    after: { filter: askedOf(typed), reason: redact(reason.trim()), entries: found.count },
  })
  const entry = await exportAsked(ctx.db, { requestId: ctx.requestId, ...ownHour(ctx) })
  if (entry === null) throw new Error('the export that was recorded is not in the log')
  return ok(entry.id)
}

/** The file; null when this auditor asked for no such export within the hour. */
export async function fetchExport(ctx: Context, id: string): Promise<string | null> {
  const wish = await exportAsked(ctx.db, { id, ...ownHour(ctx) })
  if (wish === null || ctx.actor.kind !== 'staff') return null
  const asked = await resolve(ctx.db, readTyped(wish.after.filter))
  const found = await entries(ctx.db, asked, wish.id, mostExported)
  await recordAlone(ctx.db, ctx, {
    action: 'audit.download',
    subjectType: 'audit-log',
    subjectId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : 'system',
    after: { export: wish.id, entries: found.items.length },
  })
  const { filter, reason } = wish.after
  const by = `${ctx.actor.seat.departmentName} ${ctx.actor.name}`
  const exportedAt = ctx.now.toISOString()
  const head = {
    kind: 'export',
    format: exportFormat,
    ...{ exportedAt, by, hall: ctx.publicUrl, filter, reason },
  } as const
  return exportEntries(ctx, head, found.items.toReversed())
}

function ownHour({ actor, now }: Context): { accountId: string; since: Date } {
  const accountId = actor.kind === 'staff' ? actor.accountId : '0'
  return { accountId, since: new Date(now.getTime() - 3_600_000) }
}
