// 目录变化: matters in the order in which they last changed, for machines that keep a copy.
import type { Day } from '../../kernel/day.ts'
import { startOf } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { OperationKind } from '../rules/operations.ts'
import type { MatterStatus } from '../types.ts'

export interface ChangedMatter {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly status: MatterStatus
  readonly version: number
  readonly changedAt: Date
  /** 拆分, 合并 or 取消, null for a matter in use. */
  readonly ending: OperationKind | null
  /** The codes of the matters that took its place then. */
  readonly successors: readonly string[]
  readonly stamp: string
}

export interface ChangesAfter {
  /** Changed on this day or later, in China; null for all. */
  readonly since: Day | null
  /** The place of the last one seen: its stamp and identity; null for the first page. */
  readonly after: { readonly stamp: string; readonly id: string } | null
}

const size = 100

/** What changes while somebody pages is given again at the end, so that nothing is missed. */
export async function catalogueChanges(
  db: Db,
  { since, after }: ChangesAfter,
): Promise<Page<ChangedMatter>> {
  const result = await db.raw<{ rows: ChangedMatter[] }>(
    `select m.id::text as id, m.code, s.name, m.status, v.version, s.changed_at,
      s.stamp::text as stamp,
      case when m.status = 'withdrawn' then coalesce((select min(o.kind) from matter_successions o
        where o.matter_id = m.id), 'withdraw') end as ending,
      case when m.status = 'withdrawn' then array(select n.code from matter_successions o
        join matters n on n.id = o.successor_id where o.matter_id = m.id order by n.code)
        else '{}' end as successors
    from matter_search s
    join matters m on m.id = s.matter_id
    join matter_versions v on v.id = m.current_version_id
    where (s.stamp, s.matter_id) > (?::bigint, ?::bigint)
      and (?::timestamptz is null or s.changed_at >= ?)
    order by s.stamp, s.matter_id limit ?`,
    [after?.stamp ?? '-1', after?.id ?? '0', ...twice(since), size + 1],
  )
  return pageOf(result.rows, size, ({ stamp, id }) => `${stamp}-${id}`)
}

function twice(since: Day | null): (Date | null)[] {
  const from = since === null ? null : startOf(since)
  return [from, from]
}
