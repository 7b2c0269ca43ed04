// 维护开关: opens the hall, lets it be read only, or closes it, for everybody and at once.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { writeSetting } from '../platform/settings.ts'
import { readMaintenance } from '../platform/web/maintenance.ts'
import type { Maintenance } from '../platform/web/maintenance.ts'

export const longestMessage = 200

export function setMaintenance(
  ctx: Context,
  wanted: Maintenance,
): Promise<Result<undefined, 'too-long'>> {
  return transaction(ctx.db, async (tx) => {
    const message = wanted.message.trim()
    if ([...message].length > longestMessage) return refuse('too-long')
    const before = await readMaintenance(tx)
    const after = { mode: wanted.mode, message: wanted.mode === 'open' ? '' : message }
    await writeSetting(tx, ctx.now, { name: 'maintenance', value: after, note: '维护开关和说明' })
    await record(tx, ctx, {
      ...{ action: 'upkeep.set-maintenance', subjectType: 'settings', subjectId: 'maintenance' },
      ...{ before, after },
    })
    return ok()
  })
}
