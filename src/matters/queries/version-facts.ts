// 检查所需: what the linter must know of a version besides its content.
import type { Day } from '../../kernel/day.ts'
import { formVersion } from '../../forms/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { newestPlanVersion, planVersion } from '../../workflow/index.ts'
import { checkSettings } from '../check-settings.ts'
import { isListed } from '../licences.ts'
import type { Coverage, VersionFacts } from '../rules/check-version.ts'
import type { Matter, VersionContent } from '../types.ts'
import { routesOf } from './routes.ts'

/** A matter as far as its check needs it. */
export type CheckedEntry = Pick<Matter, 'code' | 'id' | 'lineId' | 'currentVersionId'>

/** `today` tells stale contacts; null leaves them out. */
export async function versionFacts(
  db: Db,
  { id, code, lineId, currentVersionId }: CheckedEntry,
  version: VersionContent,
  today: Day | null,
): Promise<VersionFacts> {
  // As on filing: who files goes through the newest plan, and answers the form of the version.
  const plan = await planVersion(db, await newestPlanVersion(db, version.stagePlanVersionId))
  return {
    form: await formVersion(db, version.formVersionId),
    plan,
    // Nobody can take an entry before it is published.
    coverage: currentVersionId === null ? null : await coverageOf(db, id, today),
    heldElsewhere: await heldElsewhere(db, id, version),
    listed: await isListed(db, code),
    routes: await routesOf(db, { matterId: id, lineId, version, plan }),
  }
}

/** Who takes the matter; a county counts as covered when a level above it does. */
async function coverageOf(db: Db, matterId: string, today: Day | null): Promise<Coverage> {
  const { staleContactMonths: months } = await checkSettings(db)
  const result = await db.raw<{ rows: Omit<Coverage, 'staleMonths'>[] }>(
    `select array(
        select r.name from regions r where r.level = 'county' and r.valid_to is null
          and not exists (select 1 from offerings o where o.matter_id = :matterId and o.active
            and o.region_code = any(string_to_array(r.path, '/')))
        order by r.code) as uncovered_counties,
      count(*)::int as offerings,
      (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
      (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
      (count(*) filter (where ${isStale}))::int as stale
    from offerings o join departments d on d.id = o.department_id
    where o.matter_id = :matterId and o.active`,
    { matterId, today, months },
  )
  return { ...(result.rows[0] ?? nobody), staleMonths: months }
}

/** Nobody confirmed the contacts of offering `o` for some months before `:today`. */
export const isStale = `o.contact_confirmed_on
  < cast(:today as date) - make_interval(months => cast(:months as int))`

const nobody = { uncoveredCounties: [], offerings: 0, withoutPhone: 0, withoutHours: 0, stale: 0 }

/** One look into the index for each name asked, however large the catalogue is. */
async function heldElsewhere(
  db: Db,
  matterId: string,
  { elements }: VersionContent,
): Promise<Map<string, string>> {
  const asked = elements.materials.filter(({ freeSubmit, generated }) => !freeSubmit && !generated)
  if (asked.length === 0) return new Map()
  const result = await db.raw<{ rows: { name: string; source: string }[] }>(
    `select asked.name, held.source from unnest(?::text[]) asked (name)
    cross join lateral (
      select each ->> 'shareSource' as source
      from matter_versions v
      join matters m on m.current_version_id = v.id and m.status = 'published'
      cross join lateral jsonb_array_elements(v.elements -> 'materials') each
      where v.elements -> 'materials' @> jsonb_build_array(
          jsonb_build_object('name', asked.name, 'freeSubmit', true))
        and m.id <> ? and each ->> 'name' = asked.name and each ->> 'shareSource' is not null
      limit 1
    ) held`,
    [asked.map(({ name }) => name), matterId],
  )
  return new Map(result.rows.map(({ name, source }) => [name, source]))
}
