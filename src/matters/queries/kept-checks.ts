// 全省检查报告 as it was worked out last: by department, the heaviest matters, the regions, and since when.
import type { Db } from '../../platform/database/transaction.ts'
import { checkEdition } from '../check-edition.ts'
import { isDue } from '../check-store.ts'
import { noBurden, weightOf } from '../rules/burden.ts'
import type { Burden } from '../rules/burden.ts'
import type { Finding } from '../rules/finding.ts'
import type { LineReport, Order, Wanted } from '../rules/report.ts'
import type { RegionLine } from './region-report.ts'

export interface KeptMatter {
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly errors: number
  readonly warnings: number
  readonly burden: Burden
}

export interface KeptState {
  /** The oldest of the kept results; null where nothing was worked out yet. */
  readonly since: Date | null
  readonly regionsAt: Date | null
  /** Matters that changed since, or were never looked at. */
  readonly due: number
  readonly rules: string
}

export async function keptState(db: Db): Promise<KeptState> {
  const rules = checkEdition()
  const { rows } = await db.raw<{ rows: Omit<KeptState, 'rules'>[] }>(
    `select (select min(checked_at) from matter_checks) as since,
      (select checked_at from region_checks) as regions_at,
      (select count(*)::int from matters m left join matter_checks c on c.matter_id = m.id
        where ${isDue}) as due`,
    { rules },
  )
  return { ...(rows[0] ?? { since: null, regionsAt: null, due: 0 }), rules }
}

interface LineRow extends Burden {
  readonly lineId: string | null
  readonly lineName: string | null
  readonly matters: number
  readonly errors: number
  readonly warnings: number
}

/** A line each in their order, and the whole province at the end. */
export async function keptLines(db: Db): Promise<LineReport[]> {
  const { rows } = await db.raw<{ rows: LineRow[] }>(
    `select l.id as line_id, l.short_name as line_name, count(*)::int as matters,
      coalesce(sum(c.errors), 0)::int as errors, coalesce(sum(c.warnings), 0)::int as warnings,
      coalesce(avg(c.fields), 0)::float as fields,
      coalesce(avg(c.materials), 0)::float as materials,
      coalesce(avg(c.uploads), 0)::float as uploads,
      coalesce(avg(c.visits), 0)::float as visits, coalesce(avg(c.days), 0)::float as days
    from matter_checks c
    join matters m on m.id = c.matter_id and m.status = 'published'
    join department_lines l on l.id = m.line_id
    group by grouping sets ((l.id, l.short_name, l.sort), ())
    order by grouping(l.id), l.sort`,
  )
  return rows.map(({ lineId, lineName, matters, errors, warnings, ...mean }) => {
    const weight = weightOf({ ...noBurden, ...mean })
    return { lineId, lineName: lineName ?? '全省', matters, errors, warnings, mean, weight }
  })
}

const columns: Readonly<Record<Order, string>> = {
  ...{ weight: 'c.weight', fields: 'c.fields', materials: 'c.materials', visits: 'c.visits' },
  ...{ days: 'c.days', findings: 'c.errors + c.warnings' },
}

/** The heaviest first; equal ones by their code. */
export async function keptHeaviest(
  db: Db,
  { lineId, order, most, skip = 0 }: Wanted & { readonly skip?: number },
): Promise<KeptMatter[]> {
  const { rows } = await db.raw<{ rows: (Omit<KeptMatter, 'burden'> & Burden)[] }>(
    `${select} where (:lineId::text is null or m.line_id = :lineId)
    order by ${columns[order]} desc, m.code limit :most offset :skip`,
    { lineId, most, skip },
  )
  return rows.map(keptOf)
}

const size = 500

/** All of them in the order of codes with their findings, a page in memory at a time. */
export async function* keptPages(
  db: Db,
): AsyncGenerator<readonly (KeptMatter & { readonly findings: readonly Finding[] })[]> {
  type Row = Omit<KeptMatter, 'burden'> & Burden & { readonly findings: readonly Finding[] }
  let after: string | null = ''
  while (after !== null) {
    const page: { rows: Row[] } = await db.raw(
      `${select} where m.code > :after order by m.code limit :size`,
      { after, size },
    )
    const { rows } = page
    if (rows.length > 0) yield rows.map((row) => ({ ...keptOf(row), findings: row.findings }))
    after = rows.length < size ? null : (rows.at(-1)?.code ?? null)
  }
}

export async function keptRegions(db: Db): Promise<readonly RegionLine[]> {
  const row = await db('regionChecks').where({ kind: 'regions' }).first('lines')
  return row?.lines ?? []
}

const select = `
  select m.code, v.name, l.short_name as line_name, c.errors, c.warnings, c.fields, c.materials,
    c.uploads, c.visits, c.days, c.findings
  from matter_checks c
  join matters m on m.id = c.matter_id and m.status = 'published'
  join matter_versions v on v.id = m.current_version_id
  join department_lines l on l.id = m.line_id`

function keptOf(row: Omit<KeptMatter, 'burden'> & Burden): KeptMatter {
  const { code, name, lineName, errors, warnings } = row
  const { fields, materials, uploads, visits, days } = row
  const burden = { fields, materials, uploads, visits, days }
  return { code, name, lineName, errors, warnings, burden }
}
