// The province's limits where the law leaves room or sets the outer bound.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const days = (most: number, usual: number) => z.int().min(0).max(most).default(usual)

const schema = z.object({
  /** Calendar days that a correction notice gives unless the clerk sets another day. */
  correctionDays: days(365, 30),
  /** The light turns yellow when this many working days or fewer remain. */
  yellowLightDays: days(30, 1),
})

export type LimitSettings = z.output<typeof schema>

/** The province's default limits, in days. */
export function limitSettings(db: Db): Promise<LimitSettings> {
  return readSettings(db, schema)
}
