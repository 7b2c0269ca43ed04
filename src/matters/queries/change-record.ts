// 目录调整记录: what changed in the catalogue, the newest first, without names of persons.
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { ChangeKind } from '../change-store.ts'

export interface ChangeLine {
  readonly id: string
  readonly kind: ChangeKind
  readonly code: string
  readonly matterName: string
  readonly reason: string
  readonly basis: string | null
  readonly effectiveOn: Day
  readonly departmentName: string | null
  /** 西宁市城西区, null for the whole province. */
  readonly regionName: string | null
  readonly successors: readonly { readonly code: string; readonly name: string }[]
}

const size = 30

/** `after` is the id of the last change seen, '' for the first page. */
export async function changeRecord(db: Db, after: string): Promise<Page<ChangeLine>> {
  const { rows } = await db.raw<{ rows: ChangeLine[] }>(
    `select c.id, c.kind, m.code, c.matter_name, c.reason, c.basis, c.effective_on,
      c.department_name, r.name as region_name,
      case when c.kind in ('split', 'merge', 'withdraw') then coalesce((
        select json_agg(json_build_object('code', n.code, 'name', v.name) order by n.code)
        from matter_successions o join matters n on n.id = o.successor_id
        join matter_versions v on v.id = n.current_version_id
        where o.matter_id = c.matter_id), '[]') else '[]' end as successors
    from catalogue_changes c join matters m on m.id = c.matter_id
    left join regions r on r.code = c.region_code
    where (? = '' or c.id < nullif(?, '')::bigint) order by c.id desc limit ?`,
    [after, after, size + 1],
  )
  return pageOf(rows, size, ({ id }) => id)
}
