// 事项目录（编辑）: a page of matters in all states, in the order of their codes.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { keyOf } from '../rules/tokens.ts'
import type { MatterStatus, TermUnit } from '../types.ts'

export interface AdminRow {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly lineName: string
  readonly status: MatterStatus
  readonly version: number
  readonly promisedDays: number
  readonly promiseUnit: TermUnit
  readonly draftVersion: number | null
  readonly offerings: number
  /** 所属主项 by its name, null for a main matter. */
  readonly mainName: string | null
}

export interface AdminFilters {
  readonly q: string
  readonly status: MatterStatus | 'with-draft' | 'under-review' | 'planned' | null
  readonly after: string
}

const size = 25
/** Few matters have a version under way: they are found first, not last. */
const ofDrafts: ReadonlySet<string> = new Set(['with-draft', 'under-review', 'planned'])

export async function adminList(
  db: Db,
  { q, status, after }: AdminFilters,
): Promise<Page<AdminRow>> {
  const key = keyOf(q)
  const inside = `%${key}%`
  const result = await db.raw<{ rows: AdminRow[] }>(
    `select m.code, v.name, v.type, l.short_name as line_name, m.status, v.version, v.promised_days,
      coalesce(v.elements ->> 'promiseUnit', 'working-day') as promise_unit,
      d.version as draft_version,
      (select count(*)::int from offerings o where o.matter_id = m.id and o.active) as offerings,
      (select pv.name from matters p join matter_versions pv on pv.id = p.current_version_id
        where p.id = m.parent_id) as main_name
    from matters m
    join matter_versions v on v.id = coalesce(m.current_version_id,
      (select min(f.id) from matter_versions f where f.matter_id = m.id))
    left join matter_search s on s.matter_id = m.id
    join department_lines l on l.id = m.line_id
    left join matter_versions d on d.matter_id = m.id
      and d.stage in ('draft', 'establishment-review', 'legal-review')
    where m.code > ?
      and (? = '' or m.code like ? or coalesce(s.name_key, lower(v.name)) like ? or s.pinyin like ? or s.initials like ?
        or exists (select 1 from unnest(s.alias_keys) a where a like ?))
      and (?::boolean or m.id in (select matter_id from matter_versions where published_at is null))
      and (?::text is null or m.status = ? or (? = 'with-draft' and d.id is not null)
        or (? = 'under-review' and d.stage in ('establishment-review', 'legal-review'))
        or (? = 'planned' and exists (select from matter_versions w
          where w.matter_id = m.id and w.stage = 'approved')))
    order by m.code limit ?`,
    [
      ...[after, key, `${key.toUpperCase()}%`, inside, inside, inside, inside],
      !ofDrafts.has(status ?? ''),
      ...[status, status, status ?? '', status ?? '', status ?? '', size + 1],
    ] as never[],
  )
  return pageOf(result.rows, size, ({ code }) => code)
}
