// 维护: the hall is open, may only be read, or is closed for a while. Every process knows within moments,
// and says so on each page.
import type { RequestHandler } from 'express'
import { z } from 'zod'
import { may } from '../../kernel/actor.ts'
import type { PublishedChanges } from '../database/published-changes.ts'
import type { Db } from '../database/transaction.ts'
import { readSettings } from '../settings.ts'
import { showErrorPage } from './error-pages.ts'
import { contextOf } from './request-context.ts'

export const maintenanceSchema = z.object({
  mode: z.enum(['open', 'read-only', 'closed']),
  /** What people are told; '' for the usual words. */
  message: z.string(),
})
export type Maintenance = z.output<typeof maintenanceSchema>

const open: Maintenance = { mode: 'open', message: '' }
const settings = z.object({ maintenance: maintenanceSchema.default(open) })

/** Read again when the database tells of a change, and each time while it cannot be heard. */
export function maintenanceOf(db: Db, changes: PublishedChanges): () => Promise<Maintenance> {
  let kept: { readonly generation: number; readonly value: Maintenance } | null = null
  return async () => {
    const generation = await changes.generation()
    if (kept !== null && kept.generation === generation) return kept.value
    const value = await readMaintenance(db)
    kept = generation === null ? null : { generation, value }
    return value
  }
}

export async function readMaintenance(db: Db): Promise<Maintenance> {
  return (await readSettings(db, settings)).maintenance
}

const usual = {
  'read-only': '系统维护中，现在只能查看，不能提交和办理。',
  closed: '系统维护中，暂停服务。您已经提交的都在。',
} as const

/** The line on each page, null while the hall is open. */
export function maintenanceNotice({ mode, message }: Maintenance): string | null {
  if (mode === 'open') return null
  return message === '' ? usual[mode] : message
}

const retrySeconds = '600'

/** Addresses in `always` (signing in and out) stay open, and whoever operates the hall goes on. */
export function refuseDuringMaintenance(
  state: () => Promise<Maintenance>,
  always: readonly string[],
): RequestHandler {
  return async (req, res, next) => {
    const now = await state()
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const open = now.mode === 'open' || (now.mode === 'read-only' && reads)
    if (open || always.includes(req.path) || may(contextOf(req).actor, 'operations.read'))
      return next()
    res.setHeader('Retry-After', retrySeconds)
    const sentence = maintenanceNotice(now) ?? ''
    if (req.get('accept') === 'application/json') {
      res.status(503).json({ maintenance: sentence })
      return
    }
    const kept = reads ? '' : '这一步没有办。请用浏览器的“后退”回到刚才那一页，您填的还在。'
    await showErrorPage(req, res, 503, ['系统维护中', `${sentence}${kept}`])
  }
}
