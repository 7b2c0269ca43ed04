// 检查所需: what the linter must know of versions besides their content, in a few queries however many.
import type { Day } from '../../kernel/day.ts'
import { formVersion } from '../../forms/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { newestPlanVersions, planVersion } from '../../workflow/index.ts'
import { breather } from '../breath.ts'
import { checkSettings } from '../check-settings.ts'
import { listedAmong } from '../licences.ts'
import type { Coverage, VersionFacts } from '../rules/check-version.ts'
import { familyOf } from '../rules/check-family.ts'
import { nothingKnown } from '../rules/check-version.ts'
import type { Matter, VersionContent } from '../types.ts'
import { namesakesOf } from './namesakes.ts'
import { relativesOf } from './relatives.ts'
import { routeGround, routeMap } from './routes.ts'

/** A matter as far as its check needs it. */
export type CheckedEntry = Pick<Matter, 'code' | 'id' | 'lineId' | 'currentVersionId'>

export interface AskedFacts {
  readonly matter: CheckedEntry
  readonly version: VersionContent
}

/** `today` tells stale contacts; null leaves them out. */
export async function versionFacts(
  db: Db,
  matter: CheckedEntry,
  version: VersionContent,
  today: Day | null,
): Promise<VersionFacts> {
  const facts = await factsOf(db, [{ matter, version }], today)
  return facts.get(matter.id) ?? nothingKnown
}

/** By the id of the matter; forms and plans are published and kept in memory. */
export async function factsOf(
  db: Db,
  asked: readonly AskedFacts[],
  today: Day | null,
): Promise<Map<string, VersionFacts>> {
  if (asked.length === 0) return new Map()
  const ids = asked.map(({ matter }) => matter.id)
  const coverage = await coverageOf(db, ids, today)
  const held = await heldElsewhere(db, asked)
  const listed = await listedAmong(
    db,
    asked.map(({ matter }) => matter.code),
  )
  const routes = await routeMap(db, ids, await routeGround(db))
  const placed = asked.map(({ matter, version }) => {
    return { code: matter.code, name: version.name, mainCode: version.elements.mainCode }
  })
  const relatives = await relativesOf(db, placed)
  const namesakes = await namesakesOf(db, placed)
  // As on filing: who files goes through the newest plan, and answers the form of the version.
  const newest = await newestPlanVersions(
    db,
    asked.map(({ version }) => version.stagePlanVersionId),
  )
  const found = new Map<string, VersionFacts>()
  const breathe = breather()
  for (const { matter, version } of asked) {
    await breathe()
    const { id, code, lineId, currentVersionId } = matter
    const planId = version.stagePlanVersionId
    const plan = await planVersion(db, newest.get(planId) ?? planId)
    found.set(id, {
      form: await formVersion(db, version.formVersionId),
      plan,
      // Nobody can take an entry before it is published.
      coverage: currentVersionId === null ? null : (coverage.get(id) ?? null),
      heldElsewhere: held.get(id) ?? new Map<string, string>(),
      listed: listed.get(code) ?? null,
      family: familyOf({ code, mainCode: version.elements.mainCode }, relatives),
      entry: { code, isNew: currentVersionId === null, namesakes: namesakes.get(code) ?? [] },
      routes: await routes({ matterId: id, lineId, version, plan }),
    })
  }
  return found
}

/** Who takes each matter; a county counts as covered when a level above it does. */
async function coverageOf(
  db: Db,
  matterIds: readonly string[],
  today: Day | null,
): Promise<Map<string, Coverage>> {
  const { staleContactMonths: months } = await checkSettings(db)
  const result = await db.raw<{ rows: (Omit<Coverage, 'staleMonths'> & { id: string })[] }>(
    `select m.id, array(
        select r.name from regions r where r.level = 'county' and r.valid_to is null
          and not exists (select 1 from offerings o where o.matter_id = m.id and o.active
            and o.region_code = any(string_to_array(r.path, '/')))
        order by r.code) as uncovered_counties, t.*
    from unnest(cast(:matterIds as bigint[])) m (id)
    cross join lateral (
      select count(*)::int as offerings,
        (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
        (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
        (count(*) filter (where ${isStale}))::int as stale
      from offerings o join departments d on d.id = o.department_id
      where o.matter_id = m.id and o.active
    ) t`,
    { matterIds, today, months },
  )
  return new Map(result.rows.map(({ id, ...rest }) => [id, { ...rest, staleMonths: months }]))
}

/** Nobody confirmed the contacts of offering `o` for some months before `:today`. */
export const isStale = `o.contact_confirmed_on
  < cast(:today as date) - make_interval(months => cast(:months as int))`

/** One look into the index for each name asked, however large the catalogue is. */
async function heldElsewhere(
  db: Db,
  asked: readonly AskedFacts[],
): Promise<Map<string, Map<string, string>>> {
  const namesOf = new Map(asked.map(({ matter, version }) => [matter.id, askedNames(version)]))
  const names = [...new Set([...namesOf.values()].flat())]
  if (names.length === 0) return new Map()
  // Two of each name: one of them is not the matter that asks.
  const { rows } = await db.raw<{ rows: { id: string; name: string; source: string }[] }>(
    `select held.id, asked.name, held.source
    from unnest(?::text[]) asked (name)
    cross join lateral (
      select m.id, each ->> 'shareSource' as source
      from matter_versions v
      join matters m on m.current_version_id = v.id and m.status = 'published'
      cross join lateral jsonb_array_elements(v.elements -> 'materials') each
      where v.elements -> 'materials' @> jsonb_build_array(
          jsonb_build_object('name', asked.name, 'freeSubmit', true))
        and each ->> 'name' = asked.name and each ->> 'shareSource' is not null
      limit 2
    ) held`,
    [names],
  )
  const holders = new Map<string, typeof rows>()
  for (const row of rows) holders.set(row.name, [...(holders.get(row.name) ?? []), row])
  const sourcesOf = (id: string, own: readonly string[]) =>
    own.flatMap((name): [string, string][] => {
      const other = holders.get(name)?.find((holder) => holder.id !== id)
      return other === undefined ? [] : [[name, other.source]]
    })
  return new Map([...namesOf].map(([id, own]) => [id, new Map(sourcesOf(id, own))]))
}

function askedNames({ elements }: VersionContent): string[] {
  const asked = elements.materials.filter(({ freeSubmit, generated }) => !freeSubmit && !generated)
  return asked.map(({ name }) => name)
}
