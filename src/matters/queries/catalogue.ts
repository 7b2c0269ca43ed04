// 事项目录: what a list shows of the matters on one page.
import type { Db } from '../../platform/database/transaction.ts'
import { crossRegionOf } from '../rules/code-sets.ts'
import type { Cursor } from '../rules/search/order.ts'
import type { CrossRegion, Fee, TermUnit } from '../types.ts'

export interface CatalogueRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly promisedDays: number
  readonly promiseUnit: TermUnit
  readonly handling: 'instant' | 'committed'
  readonly visits: number
  readonly online: boolean
  readonly aliases: readonly string[]
  readonly fee: Fee
  readonly crossRegion: CrossRegion
  readonly uses: number
  /** 所属主项, null for a main matter. */
  readonly mainName: string | null
  /** 子项 in force. */
  readonly subItems: number
  /** 业务办理项, by name. */
  readonly itemNames: readonly string[]
}

export const pageSize = 20

/** By identity; a matter that was withdrawn a moment ago is left out. */
export async function catalogueRows(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CatalogueRow>> {
  if (ids.length === 0) return new Map()
  const result = await db.raw<{ rows: CatalogueRow[] }>(
    `select m.id::text as id, m.code, v.name, l.short_name as line_name, v.promised_days, v.handling,
      v.visits, v.online, v.elements -> 'aliases' as aliases, v.elements -> 'fee' as fee,
      v.elements ->> 'crossRegion' as cross_region,
      coalesce(v.elements ->> 'promiseUnit', 'working-day') as promise_unit, s.uses, pv.name as main_name,
      (select count(*)::int from matters c where c.parent_id = m.id and c.status = 'published')
        as sub_items,
      jsonb_path_query_array(v.elements, '$.handleItems[*].name') as item_names
    from matters m
    join matter_search s on s.matter_id = m.id
    join matter_versions v on v.id = m.current_version_id
    join department_lines l on l.id = m.line_id
    left join matters p on p.id = m.parent_id and p.status in ('published', 'suspended')
    left join matter_versions pv on pv.id = p.current_version_id
    -- In a select of their own, so that one plan does for any of them: planning took longer than reading.
    where m.id = any((select ?::bigint[])::bigint[]) and m.status = 'published'`,
    [[...ids]],
  )
  return new Map(
    result.rows.map((row) => [row.id, { ...row, crossRegion: crossRegionOf(row.crossRegion) }]),
  )
}

/** The place of a page in the order, from its address; null when it is not one. */
export function readCursor(text: string): Cursor | null {
  const [, score, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return score === undefined || id === undefined ? null : { score, id }
}
