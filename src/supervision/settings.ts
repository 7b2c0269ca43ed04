// The province's own terms of supervision, where it has set them.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'
import { usualTerms } from './rules/terms.ts'
import type { Terms } from './rules/terms.ts'

const days = z.int().min(0).max(60)

const schema = z.object({
  supervision: z
    .object(Object.fromEntries(Object.keys(usualTerms).map((name) => [name, days.optional()])))
    .default({}),
})

/** The terms in force: the settings' row `supervision` over the usual ones. */
export async function termsOf(db: Db): Promise<Terms> {
  const { supervision } = await readSettings(db, schema)
  const set = Object.entries(supervision).filter(([, value]) => value !== undefined)
  return { ...usualTerms, ...(Object.fromEntries(set) as Partial<Terms>) }
}
