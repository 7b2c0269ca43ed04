// 检索索引的来源: what has changed since a stamp, the plain words, and how often matters are used.
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { IndexedMatter } from '../rules/search/catalogue-index.ts'
import type { SayingEntry } from '../rules/search/said-words.ts'

export interface IndexRow extends IndexedMatter {
  readonly stamp: string
  readonly published: boolean
}

/** '0' as long as nothing was ever entered. */
export function latestStamp(db: Db): Promise<string> {
  return remembered(db, 'search stamp', async () => {
    const result = await db.raw<{ rows: { stamp: string }[] }>(
      'select stamp::text as stamp from search_state where id = 1',
    )
    return result.rows[0]?.stamp ?? '0'
  })
}

/** In the order of their changes, after a place in it. */
export async function changedRows(
  db: Db,
  after: { readonly stamp: string; readonly id: string },
  limit: number,
): Promise<readonly IndexRow[]> {
  const result = await db.raw<{ rows: IndexRow[] }>(
    `select s.matter_id::text as id, m.code, s.name, s.aliases, s.result, s.context, s.pinyin,
      s.initials, s.sounds, m.line_id, l.short_name as line_name, s.objects, s.themes, s.levels,
      s.online, s.visits, s.uses, s.stamp::text as stamp, m.status = 'published' as published
    from matter_search s
    join matters m on m.id = s.matter_id
    join department_lines l on l.id = m.line_id
    where (s.stamp, s.matter_id) > (?::bigint, ?::bigint)
    order by s.stamp, s.matter_id limit ?`,
    [after.stamp, after.id, limit],
  )
  return result.rows
}

export async function sayingsStored(db: Db): Promise<readonly SayingEntry[]> {
  const result = await db.raw<{ rows: SayingEntry[] }>(
    `select word, array_agg(means order by means) as means from search_synonyms
    group by word order by word`,
  )
  return result.rows
}

/** In the order of their identities, after one. */
export async function usesOfMatters(
  db: Db,
  after: string,
  limit: number,
): Promise<readonly { readonly matterId: string; readonly uses: number }[]> {
  return db('matterSearch')
    .select('matterId', 'uses')
    .where('uses', '>', 0)
    .where('matterId', '>', after)
    .orderBy('matterId')
    .limit(limit)
}
