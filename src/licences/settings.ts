// How many days before its end the holder of a licence is reminded; the province may set others.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** Calendar days; renewal should be asked for thirty days before the end (行政许可法 第五十条). */
  licenceReminderDays: z.array(z.int().min(1).max(365)).max(5).default([60, 30]),
})

export function licenceSettings(db: Db): Promise<z.output<typeof schema>> {
  return readSettings(db, schema)
}
