// 同名的事项: entries that are called the same as some others, in one query however many are asked.
import type { Db } from '../../platform/database/transaction.ts'
import type { Namesake } from '../rules/check-entry.ts'
import { nameSigns } from '../rules/plain-name.ts'

export interface AskedName {
  readonly code: string
  readonly name: string
  readonly mainCode: string | null
}

/** By the code that asked; a name in force counts, and one that is being written or waits for its day. */
export async function namesakesOf(
  db: Db,
  asked: readonly AskedName[],
): Promise<Map<string, Namesake[]>> {
  if (asked.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: (Namesake & { readonly asked: string })[] }>(
    `select distinct on (a.code, m.code) a.code as asked, m.code, v.name
    from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:mains as text[]))
      a (code, name, main_code)
    join matter_versions v on translate(v.name, '${nameSigns}', '') = translate(a.name, '${nameSigns}', '')
    join matters m on m.id = v.matter_id
    where m.code <> a.code and m.status <> 'withdrawn'
      and (v.id = m.current_version_id or v.stage <> 'published')
      and m.code is distinct from a.main_code
      and v.elements ->> 'mainCode' is distinct from a.code
    order by a.code, m.code, v.version desc`,
    {
      codes: asked.map(({ code }) => code),
      names: asked.map(({ name }) => name),
      mains: asked.map(({ mainCode }) => mainCode),
    },
  )
  const found = new Map<string, Namesake[]>()
  for (const { asked: code, ...row } of rows) found.set(code, [...(found.get(code) ?? []), row])
  return found
}
