// 选主项: finds the matter that an editor means by a code or by words of a name.
import type { Db } from '../../platform/database/transaction.ts'
import { asCode, isBasicCode } from '../rules/codes.ts'
import { keyOf } from '../rules/tokens.ts'
import type { NamedMatter } from './guide.ts'

const mostFound = 6

/** The one of that code or that very name; else those whose names hold the words, so many at most. */
export async function mainChoices(
  db: Db,
  typed: string,
  own: string,
): Promise<readonly NamedMatter[]> {
  const text = typed.normalize('NFKC').trim()
  const key = keyOf(text)
  if (key === '') return []
  const { rows } = await db.raw<{ rows: NamedMatter[] }>(
    `select m.code, v.name
    from matters m
    join matter_versions v on v.id = coalesce(m.current_version_id,
      (select min(f.id) from matter_versions f where f.matter_id = m.id))
    left join matter_search s on s.matter_id = m.id
    where case when :isCode then m.code = :code
      else m.code <> :own and m.status <> 'withdrawn' and coalesce(s.name_key, lower(v.name)) like :inside end
    order by coalesce(s.name_key, lower(v.name)) = :key desc, m.code limit :limit`,
    {
      isCode: isBasicCode(asCode(text)),
      code: asCode(text),
      own,
      key,
      inside: `%${key}%`,
      limit: mostFound,
    },
  )
  const exact = rows.filter(({ name }) => keyOf(name) === key)
  return exact.length === 1 ? exact : rows
}
