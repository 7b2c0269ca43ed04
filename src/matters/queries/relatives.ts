// 主项和子项: what stands above and below some matters, in force or about to be, in one query for all.
import type { Db } from '../../platform/database/transaction.ts'
import type { Relative } from '../rules/check-family.ts'

export interface AskedRelative {
  readonly code: string
  readonly mainCode: string | null
}

/**
 * By code. What a version under review or waiting for its day will say counts already, so that two
 * changes that go together only on paper are not both let through.
 */
export async function relativesOf(
  db: Db,
  asked: readonly AskedRelative[],
): Promise<Map<string, Relative>> {
  if (asked.length === 0) return new Map()
  const codes = asked.map(({ code }) => code)
  const mains = asked.flatMap(({ mainCode }) => mainCode ?? [])
  const { rows } = await db.raw<{ rows: Relative[] }>(
    `with recursive above (code, step) as (
      select code, 0 from unnest(cast(:mains as text[])) t (code)
      union
      select s.main_code, a.step + 1 from above a
      cross join lateral (select v.elements ->> 'mainCode' as main_code ${saysOf} and m.code = a.code
        order by v.version desc limit 1) s
      where s.main_code is not null and a.step < 4
    ), found as (
      select code from above
      union
      select m.code ${saysOf} and v.elements ->> 'mainCode' = any(:codes) and m.status <> 'withdrawn'
    )
    select m.code, m.status, s.name, s.levels, s.main_code
    from (select distinct code from found) f
    join matters m on m.code = f.code
    cross join lateral (select v.name, v.levels, v.elements ->> 'mainCode' as main_code
      from matter_versions v where v.matter_id = m.id and ${says}
      order by v.version desc limit 1) s`,
    { codes, mains },
  )
  return new Map(rows.map((row) => [row.code, row]))
}

const says = `(v.id = m.current_version_id or v.stage in ('establishment-review', 'legal-review', 'approved')
  or m.current_version_id is null)`

const saysOf = `from matter_versions v join matters m on m.id = v.matter_id where ${says}`
