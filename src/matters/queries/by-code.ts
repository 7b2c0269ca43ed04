// 按编码找: the one matter that is meant by a basic code, an implementation code or an application number.
import type { Db } from '../../platform/database/transaction.ts'
import { basicCodeIn } from '../rules/codes.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import type { Hits } from '../rules/search/hit.ts'
import { addHit, hitsOf, hitsUpTo } from '../rules/search/hit.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { rankOf, tiers } from '../rules/ranking.ts'
import { matterByCode } from '../store.ts'

/** Null for what is no code, and for the code of no matter that can be found. */
export async function hitsByCode(
  db: Db,
  index: CatalogueIndex,
  { text }: SearchQuery,
): Promise<Hits | null> {
  const code = basicCodeIn(text)
  const matter = code === null ? null : await matterByCode(db, code)
  const slot = matter === null ? undefined : index.slotOf.get(Number(matter.id))
  if (slot === undefined) return null
  const list = hitsUpTo(1)
  addHit(list, slot, rankOf(tiers.exactName, 1), 'code')
  return hitsOf(list)
}
