// Matters by what an editor writes: a code, a name, or both as '名称（编码）', as lists to choose from give it.
import type { Db } from '../../platform/database/transaction.ts'

export interface NamedMatter {
  readonly code: string
  readonly name: string
}

const most = 3000

/** All that have a version or a draft, by name, for a list to choose from. */
export async function namedMatters(db: Db): Promise<readonly NamedMatter[]> {
  const { rows } = await db.raw<{ rows: NamedMatter[] }>(
    `select m.code, v.name from matters m
     join matter_versions v on v.id = coalesce(m.current_version_id,
       (select max(d.id) from matter_versions d where d.matter_id = m.id))
     where m.status <> 'withdrawn' order by v.name, m.code limit ${most}`,
  )
  return rows
}
