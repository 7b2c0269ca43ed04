// 全省检查: matters in force with their findings and their burden, as they are at this moment.
import type { FormDefinition } from '../../forms/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { StagePlan } from '../../workflow/index.ts'
import { checkSettings } from '../check-settings.ts'
import { burdenOf } from '../rules/burden.ts'
import type { Coverage } from '../rules/check-version.ts'
import { checkVersion } from '../rules/check-version.ts'
import { familyOf } from '../rules/check-family.ts'
import type { Relative } from '../rules/check-family.ts'
import type { Namesake } from '../rules/check-entry.ts'
import type { CheckedMatter } from '../rules/report.ts'
import { asRead, versionColumns } from '../store.ts'
import type { Elements, MatterVersion } from '../types.ts'
import { namesakesOf } from './namesakes.ts'
import { relativesOf } from './relatives.ts'
import { routeGround, routeMap } from './routes.ts'
import type { RouteMap } from './routes.ts'
import { isStale } from './version-facts.ts'

/** The plan is the newest, as for one version: who files goes through that. */
type Row = Omit<MatterVersion, 'elements'> &
  Coverage & {
    readonly code: string
    readonly lineId: string
    readonly lineName: string
    readonly lineSort: number
    readonly elements: Elements
    readonly form: FormDefinition
    readonly plan: StagePlan
    readonly listed: boolean | null
  }

const pageSize = 200

/**
 * In the order of codes, so many at a time that memory holds one page; `ids` null for all matters. It
 * takes seconds for a large catalogue: pages read what was kept (recheck.ts).
 */
export async function* checkedPages(
  { db, today }: Pick<Context, 'db' | 'today'>,
  ids: readonly string[] | null = null,
): AsyncGenerator<readonly CheckedMatter[]> {
  const { staleContactMonths: months } = await checkSettings(db)
  const shared = await sharedMaterials(db)
  const ground = await routeGround(db)
  let after: string | null = ''
  while (after !== null) {
    const stored: { rows: Row[] } = await db.raw(statement, {
      ...{ today, months, pageSize, after, ids: ids === null ? null : [...ids] },
    })
    const rows = stored.rows.map(asRead)
    const routes = await routeMap(
      db,
      rows.map(({ matterId }) => matterId),
      ground,
    )
    const relatives = await relativesOf(
      db,
      rows.map(({ code, elements }) => ({ code, mainCode: elements.mainCode })),
    )
    const namesakes = await namesakesOf(
      db,
      rows.map(({ code, name, elements }) => ({ code, name, mainCode: elements.mainCode })),
    )
    const page: CheckedMatter[] = []
    for (const row of rows)
      page.push(await checked(row, { months, shared, routes, relatives, namesakes }))
    if (page.length > 0) yield page
    after = rows.length < pageSize ? null : (rows.at(-1)?.code ?? null)
  }
}

interface Common {
  readonly months: number
  readonly shared: ReadonlyMap<string, string>
  readonly routes: RouteMap
  readonly relatives: ReadonlyMap<string, Relative>
  readonly namesakes: ReadonlyMap<string, readonly Namesake[]>
}

async function checked(
  row: Row,
  { months, shared, routes, relatives, namesakes }: Common,
): Promise<CheckedMatter> {
  const { code, name, lineId, lineName, lineSort, form, plan, matterId, id: versionId } = row
  const heldElsewhere = new Map(
    row.elements.materials.flatMap(({ name: asked }) => {
      const source = shared.get(asked)
      return source === undefined ? [] : [[asked, source] as const]
    }),
  )
  const findings = checkVersion(row, {
    ...{ form, plan, heldElsewhere, listed: row.listed },
    coverage: { ...row, staleMonths: months },
    entry: { code, isNew: false, namesakes: namesakes.get(code) ?? [] },
    family: familyOf({ code, mainCode: row.elements.mainCode }, relatives),
    routes: await routes({ matterId: row.matterId, lineId, version: row, plan }),
  })
  const identity = { matterId, versionId, code, name, lineId, lineName, lineSort }
  return { ...identity, findings, burden: burdenOf(row, form) }
}

/** What is shared has few names, however many matters name it. */
async function sharedMaterials(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.raw<{ rows: { name: string; source: string }[] }>(
    `select each ->> 'name' as name, max(each ->> 'shareSource') as source
    from matters m
    join matter_versions v on v.id = m.current_version_id
    cross join lateral jsonb_array_elements(v.elements -> 'materials') each
    where m.status = 'published' and (each ->> 'freeSubmit')::boolean
      and each ->> 'shareSource' is not null
    group by 1`,
  )
  return new Map(rows.map(({ name, source }) => [name, source]))
}

const columns = versionColumns
  .map((column) => `v.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  .join(', ')

const statement = `
  select m.code, m.line_id, l.short_name as line_name, l.sort as line_sort, ${columns},
    f.definition as form, p.plan, t.*,
    case when exists (select from licence_items) then exists (
      select from licence_items i where i.code = left(m.code, -3)) end as listed,
    array(select r.name from regions r where r.level = 'county' and r.valid_to is null
        and not exists (select 1 from offerings o where o.matter_id = m.id and o.active
          and o.region_code = any(string_to_array(r.path, '/')))
      order by r.code) as uncovered_counties
  from matters m
  join matter_versions v on v.id = m.current_version_id
  join department_lines l on l.id = m.line_id
  join form_versions f on f.id = v.form_version_id
  join stage_plan_versions own on own.id = v.stage_plan_version_id
  join lateral (select n.plan from stage_plan_versions n where n.stage_plan_id = own.stage_plan_id
    and n.published_at is not null order by n.version desc limit 1) p on true
  cross join lateral (
    select count(*)::int as offerings,
      (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
      (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
      (count(*) filter (where ${isStale}))::int as stale
    from offerings o join departments d on d.id = o.department_id
    where o.matter_id = m.id and o.active
  ) t
  where m.status = 'published' and m.code > :after
    and (:ids::bigint[] is null or m.id = any(:ids::bigint[]))
  order by m.code limit :pageSize`
