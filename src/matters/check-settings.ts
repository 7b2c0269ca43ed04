// The province's own limits of the checks before publication.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** 电话和时间几个月没有确认算过期 */
  staleContactMonths: z.int().min(1).max(60).default(6),
})

export type CheckSettings = z.output<typeof schema>

export function checkSettings(db: Db): Promise<CheckSettings> {
  return readSettings(db, schema)
}
