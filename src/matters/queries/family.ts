// 主项和子项 as readers see them: those in force, by name.
import type { Db } from '../../platform/database/transaction.ts'
import type { Matter } from '../types.ts'
import type { NamedMatter } from './guide.ts'

export interface FamilyShown {
  readonly main: NamedMatter | null
  readonly subs: readonly NamedMatter[]
}

const mostShown = 100

export async function familyShown(
  db: Db,
  { id, parentId }: Pick<Matter, 'id' | 'parentId'>,
): Promise<FamilyShown> {
  const { rows } = await db.raw<{ rows: (NamedMatter & { isMain: boolean })[] }>(
    `select m.code, v.name, m.id = :parentId as is_main
    from matters m join matter_versions v on v.id = m.current_version_id
    where (m.parent_id = :id or m.id = :parentId) and m.status in ('published', 'suspended')
    order by m.code limit :limit`,
    { id, parentId: parentId ?? '0', limit: mostShown },
  )
  return {
    main: rows.find(({ isMain }) => isMain) ?? null,
    subs: rows.filter(({ isMain }) => !isMain),
  }
}
