// The stage plans of the province, each with its newest published version.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { StagePlan } from '../plan-types.ts'

export interface PlanLine {
  readonly key: string
  readonly title: string
  readonly versionId: string
  readonly version: number
  readonly publishedAt: Date
  readonly plan: StagePlan
}

const size = 30

/** Plans whose title or key holds the words, in the order of their keys. */
export async function plansPage(
  db: Db,
  words: string,
  after: string | null,
): Promise<Page<PlanLine>> {
  const { rows } = await db.raw<{ rows: PlanLine[] }>(
    `select p.key, p.title, v.id as version_id, v.version, v.published_at, v.plan
     from stage_plans p join lateral (
       select id, version, published_at, plan from stage_plan_versions
       where stage_plan_id = p.id and published_at is not null
       order by version desc limit 1) v on true
     where (?::text is null or p.key > ?) and (strpos(p.title, ?) > 0 or strpos(p.key, ?) > 0)
     order by p.key limit ?`,
    [after, after, words, words, size + 1] as never[],
  )
  return pageOf(rows, size, ({ key }) => key)
}
