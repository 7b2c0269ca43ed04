// A wish to export, as the log has it.
import { z } from 'zod'
import type { Db } from '../../platform/database/transaction.ts'

const wish = z.object({ filter: z.record(z.string(), z.string()), reason: z.string() })

export interface ExportAsked {
  readonly id: string
  readonly after: z.output<typeof wish>
}

export interface WhichExport {
  readonly id?: string
  readonly requestId?: string
  readonly accountId: string
  readonly since: Date
}

export async function exportAsked(db: Db, which: WhichExport): Promise<ExportAsked | null> {
  const { id, requestId, accountId, since } = which
  if (id !== undefined && !/^\d{1,18}$/.test(id)) return null
  const query = db('auditEntries')
    .where({ accountId, action: 'audit.export', outcome: 'done' })
    .where('at', '>', since)
    .orderBy('id', 'desc')
    .select('id', 'after')
  if (id !== undefined) void query.where({ id })
  if (requestId !== undefined) void query.where({ requestId })
  const row = await query.first()
  return row === undefined ? null : { id: row.id, after: wish.parse(row.after) }
}
