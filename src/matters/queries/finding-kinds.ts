// 各种检查结果: how many matters in use have each kind of finding, as it was worked out last.
import type { Db } from '../../platform/database/transaction.ts'

export interface FindingKind {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly matters: number
  /** One of the sentences, as an example. */
  readonly sentence: string
  /** The code of the matter of which it was said. */
  readonly matterCode: string
}

/** Errors first, then what most matters have. */
export async function findingKinds(db: Db): Promise<readonly FindingKind[]> {
  const { rows } = await db.raw<{ rows: FindingKind[] }>(
    `select f ->> 'code' as code, f ->> 'severity' as severity,
      count(distinct c.matter_id)::int as matters,
      (array_agg(f ->> 'sentence' order by c.matter_id))[1] as sentence,
      (array_agg(m.code order by c.matter_id))[1] as matter_code
    from matter_checks c
    join matters m on m.id = c.matter_id and m.status = 'published'
    cross join lateral jsonb_array_elements(c.findings) f
    group by 1, 2 order by 2, 3 desc, 1`,
  )
  return rows
}
