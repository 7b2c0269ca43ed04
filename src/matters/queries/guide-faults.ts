// What is wrong with guides that the public reads now, as the check of the province found it last, and whose
// contacts nobody confirmed: for supervision (优化营商环境条例 第三十五条、第三十六条).
import type { Context } from '../../platform/context.ts'
import { checkSettings } from '../check-settings.ts'
import type { Finding } from '../rules/finding.ts'
import { isStale } from './version-facts.ts'

export interface GuideFaults {
  readonly matterId: string
  readonly versionId: string
  readonly name: string
  /** Of the province, which keeps the matter. */
  readonly departmentId: string
  /** Errors, and prices on what is free. */
  readonly findings: readonly Pick<Finding, 'code' | 'sentence'>[]
}

export async function guideFaults({ db }: Pick<Context, 'db'>): Promise<readonly GuideFaults[]> {
  const { rows } = await db.raw<{ rows: GuideFaults[] }>(
    `select m.id as matter_id, c.version_id, v.name, d.id as department_id, f.findings
     from matter_checks c
     join matters m on m.id = c.matter_id and m.status = 'published'
       and m.current_version_id = c.version_id
     join matter_versions v on v.id = c.version_id
     join departments d on d.line_id = m.line_id and d.level = 'province'
     cross join lateral (
       select jsonb_agg(jsonb_build_object('code', one ->> 'code', 'sentence', one ->> 'sentence'))
         as findings
       from jsonb_array_elements(c.findings) one
       where one ->> 'severity' = 'error' or one ->> 'code' = 'free-with-price') f
     where (c.errors > 0 or c.warnings > 0) and f.findings is not null
     order by m.id`,
  )
  return rows
}

export interface StaleGuides {
  readonly departmentId: string
  /** Of the contacts that were confirmed longest ago. */
  readonly since: string
  readonly guides: number
  readonly months: number
}

export async function staleGuides({
  db,
  today,
}: Pick<Context, 'db' | 'today'>): Promise<readonly StaleGuides[]> {
  const { staleContactMonths: months } = await checkSettings(db)
  const { rows } = await db.raw<{ rows: StaleGuides[] }>(
    `select o.department_id, min(o.contact_confirmed_on)::text as since, count(*)::int as guides,
       :months::int as months
     from offerings o where o.active and ${isStale}
     group by o.department_id order by o.department_id`,
    { today, months },
  )
  return rows
}
