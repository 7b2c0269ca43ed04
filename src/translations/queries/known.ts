// The translations of a language as they hold: what an editor wrote before what is delivered.
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { delivered } from '../../platform/i18n/translate.ts'
import type { OtherLanguage } from '../../platform/i18n/translate.ts'
import type { Translation } from '../types.ts'

export async function knownIn(
  db: Db | Tx,
  language: OtherLanguage,
): Promise<ReadonlyMap<string, Translation>> {
  const rows = await db('translations')
    .where({ language })
    .select('chinese', 'text', 'awaitingReview')
  const known = new Map<string, Translation>()
  for (const [chinese, entry] of Object.entries(delivered[language])) {
    known.set(chinese, { ...entry, delivered: true })
  }
  for (const { chinese, ...own } of rows) known.set(chinese, { ...own, delivered: false })
  return known
}
