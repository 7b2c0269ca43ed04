// The province's own numbers for abnormal reading, where it has set them: the settings' row `scrutiny`.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'
import { usualTerms } from './rules/terms.ts'
import type { Terms } from './rules/terms.ts'

const count = z.int().min(1).max(10_000)
const schema = z.object({
  scrutiny: z
    .object(Object.fromEntries(Object.keys(usualTerms).map((name) => [name, count.optional()])))
    .default({}),
})

export async function termsOf(db: Db): Promise<Terms> {
  const { scrutiny } = await readSettings(db, schema)
  const set = Object.entries(scrutiny).filter(([, value]) => value !== undefined)
  return { ...usualTerms, ...(Object.fromEntries(set) as Partial<Terms>) }
}
