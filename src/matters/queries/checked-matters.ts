// 全省检查: every matter in force with its findings and its burden.
import type { FormDefinition } from '../../forms/index.ts'
import type { Context } from '../../platform/context.ts'
import type { StagePlan } from '../../workflow/index.ts'
import { checkSettings } from '../check-settings.ts'
import { burdenOf } from '../rules/burden.ts'
import type { Coverage } from '../rules/check-version.ts'
import { checkVersion } from '../rules/check-version.ts'
import type { CheckedMatter } from '../rules/report.ts'
import { asRead, versionColumns } from '../store.ts'
import type { Elements, MatterVersion } from '../types.ts'
import { routeMap } from './routes.ts'
import { isStale } from './version-facts.ts'

type Row = Omit<MatterVersion, 'elements'> &
  Coverage & {
    readonly code: string
    readonly lineId: string
    readonly lineName: string
    readonly elements: Elements
    readonly form: FormDefinition
    readonly plan: StagePlan
    readonly listed: boolean | null
  }

/** In the order of lines and codes. */
export async function checkedMatters({
  db,
  today,
}: Pick<Context, 'db' | 'today'>): Promise<CheckedMatter[]> {
  const { staleContactMonths: months } = await checkSettings(db)
  const stored = await db.raw<{ rows: Row[] }>(statement, { today, months })
  const rows = stored.rows.map(asRead)
  const shared = sharedMaterials(rows)
  const routes = await routeMap(db, null)
  const checked = rows.map(async (row): Promise<CheckedMatter> => {
    const { code, name, lineId, lineName, form, plan } = row
    const heldElsewhere = new Map(
      row.elements.materials.flatMap(({ name: asked }) => {
        const source = shared.get(asked)
        return source === undefined ? [] : [[asked, source] as const]
      }),
    )
    const facts = { form, plan, heldElsewhere, listed: row.listed }
    const findings = checkVersion(row, {
      ...facts,
      coverage: { ...row, staleMonths: months },
      routes: await routes({ matterId: row.matterId, lineId, version: row, plan }),
    })
    return { code, name, lineId, lineName, findings, burden: burdenOf(row, form) }
  })
  return Promise.all(checked)
}

function sharedMaterials(rows: readonly Row[]): Map<string, string> {
  return new Map(
    rows
      .flatMap(({ elements }) => elements.materials)
      .flatMap(({ name, freeSubmit, shareSource }) =>
        freeSubmit && shareSource !== null ? [[name, shareSource] as const] : [],
      ),
  )
}

const columns = versionColumns
  .map((column) => `v.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  .join(', ')

const statement = `
  with taken as (
    select o.matter_id, count(*)::int as offerings,
      (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
      (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
      (count(*) filter (where ${isStale}))::int as stale
    from offerings o join departments d on d.id = o.department_id
    where o.active group by o.matter_id
  )
  select m.code, m.line_id, l.short_name as line_name, ${columns},
    f.definition as form, p.plan,
    coalesce(t.offerings, 0) as offerings, coalesce(t.without_phone, 0) as without_phone,
    coalesce(t.without_hours, 0) as without_hours,
    coalesce(t.stale, 0) as stale,
    case when exists (select from licence_items) then exists (
      select from licence_items i where i.code = left(m.code, 9)) end as listed,
    array(select r.name from regions r where r.level = 'county' and r.valid_to is null
        and not exists (select 1 from offerings o where o.matter_id = m.id and o.active
          and o.region_code = any(string_to_array(r.path, '/')))
      order by r.code) as uncovered_counties
  from matters m
  join matter_versions v on v.id = m.current_version_id
  join department_lines l on l.id = m.line_id
  join form_versions f on f.id = v.form_version_id
  join stage_plan_versions p on p.id = v.stage_plan_version_id
  left join taken t on t.matter_id = m.id
  where m.status = 'published'
  order by l.sort, m.code`
