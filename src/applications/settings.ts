// How long drafts are kept; the province may set other days.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const days = (usual: number) => z.int().min(1).max(3650).default(usual)

const schema = z.object({
  /** Calendar days after the last change until a draft goes to the bin. */
  draftDays: days(90),
  /** How many of them before the end its owner is warned. */
  draftWarningDays: days(10),
  /** Days that it stays in the bin. */
  draftBinDays: days(30),
})

export type DraftSettings = z.output<typeof schema>

export function draftSettings(db: Db): Promise<DraftSettings> {
  return readSettings(db, schema)
}
