// How long before it is cleared away an application stands on the list; the province may set other days.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** Calendar days from the notice on the page until the contents go. */
  clearingNoticeDays: z.int().min(7).max(730).default(90),
})

export async function noticeDays(db: Db): Promise<number> {
  return (await readSettings(db, schema)).clearingNoticeDays
}
