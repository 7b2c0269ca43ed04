// 目录变化: matters in the order in which they last changed, for machines that keep a copy.
import type { Day } from '../../kernel/day.ts'
import { startOf } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { MatterStatus } from '../types.ts'

export interface ChangedMatter {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly status: MatterStatus
  readonly version: number
  readonly changedAt: Date
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
      s.stamp::text as stamp
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
