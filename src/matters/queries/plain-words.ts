// 检索词: what editors see of the plain words, and of the searches that found nothing.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { keyOf } from '../rules/tokens.ts'
import type { PlainWord } from '../words-store.ts'

export interface Miss {
  readonly words: string
  readonly count: number
  readonly lastAt: Date
}

export interface WordFilters {
  readonly q: string
  readonly after: string
}

const size = 20

/** In the order in which they were entered, the last first. */
export async function plainWords(db: Db, { q, after }: WordFilters): Promise<Page<PlainWord>> {
  const inside = `%${keyOf(q)}%`
  const result = await db.raw<{ rows: PlainWord[] }>(
    `select id, word, means from search_synonyms
    where (word like ? or means like ?) and (? = '' or id < cast(nullif(?, '') as bigint))
    order by id desc limit ?`,
    [inside, inside, after, after, size + 1],
  )
  return pageOf(result.rows, size, ({ id }) => id)
}

/** The most frequent first. */
export async function frequentMisses(db: Db): Promise<Miss[]> {
  return db('searchMisses')
    .select('words', 'count', 'lastAt')
    .orderBy([
      { column: 'count', order: 'desc' },
      { column: 'words', order: 'asc' },
    ])
    .limit(50)
}

/** Whether a published matter's name holds this key. */
export async function isNamed(db: Db, key: string): Promise<boolean> {
  const result = await db.raw<{ rows: unknown[] }>(
    `select 1 from matter_search s join matters m on m.id = s.matter_id and m.status = 'published'
    where s.name_key like ? limit 1`,
    [`%${key}%`],
  )
  return result.rows.length > 0
}
