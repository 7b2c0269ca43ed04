// 办事指南: all that the guide of a matter shows, for one region.
import type { Region, RegionLookup, RemedyPlaces } from '../../organizations/index.ts'
import { regionLookup } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { currentMatter } from '../current-matter.ts'
import { durationFor } from '../durations-store.ts'
import type { ShownDuration } from '../durations-store.ts'
import { listingOf } from '../list-version.ts'
import { offeringFor } from '../offerings.ts'
import type { OwnElements } from '../own-elements.ts'
import type { RegionalSuspension } from '../suspend-region.ts'
import { suspendedAt } from '../suspend-region.ts'
import { nothingOwn } from '../rules/implementation.ts'
import type { Matter, MatterVersion, Offering } from '../types.ts'
import type { FamilyShown } from './family.ts'
import { familyShown } from './family.ts'
import type { Successor } from './successors.ts'
import { remediesWith } from './remedies.ts'
import { successorsOf } from './successors.ts'
import type { NotHere } from './not-here.ts'
import { notHere } from './not-here.ts'
import { extrasHolding } from '../extras.ts'
import type { Extra } from '../extras.ts'
import { neededToo } from './needed-too.ts'
import { upcomingChange, upcomingList } from './upcoming-change.ts'
import type { UpcomingChange, UpcomingList } from './upcoming-change.ts'

export interface NamedMatter {
  readonly code: string
  readonly name: string
}

/** A place in a township that takes the matter. */
export interface TownshipPlace {
  readonly regionCode: string
  readonly departmentName: string
}

export interface Guide {
  readonly matter: Matter
  readonly version: MatterVersion
  readonly lineName: string
  readonly regions: RegionLookup
  /** The region asked for, null when none or an unknown one was. */
  readonly region: Region | null
  readonly offering: Offering | null
  /** What the claimant wrote itself. */
  readonly own: OwnElements
  /** 复议机关 and the court, null while nobody is known to take the matter. */
  readonly remedyPlaces: RemedyPlaces | null
  /** How long it really took, null where too few have ended. */
  readonly duration: ShownDuration | null
  /** Matters that people of the same occasion need as well. */
  readonly neededToo: readonly NamedMatter[]
  /** 一件事 of which this matter is a part. */
  readonly together: readonly Extra[]
  readonly townships: readonly TownshipPlace[]
  /** What takes its place today, where it was split, merged or withdrawn. */
  readonly successors: readonly Successor[]
  /** Set where the chosen county does not take the matter at present. */
  readonly notHere: NotHere | null
  readonly family: FamilyShown
  /** Set where it takes no applications in this region for a while. */
  readonly suspendedHere: RegionalSuspension | null
  /** Set where a next version waits for its day. */
  readonly upcoming: UpcomingChange | null
  /** Set where the claimant's own list waits for its day. */
  readonly upcomingHere: UpcomingList | null
}

export async function guideOf(
  db: Db,
  code: string,
  regionCode: string | null,
): Promise<Guide | null> {
  const current = await currentMatter(db, code)
  return current === null ? null : guideFor(db, current, regionCode)
}

/** The guide as it is with this version of the matter. */
export async function guideFor(
  db: Db,
  { matter, version }: { readonly matter: Matter; readonly version: MatterVersion },
  regionCode: string | null,
): Promise<Guide> {
  const regions = await regionLookup(db)
  const region = regionCode === null ? null : regions.find(regionCode)
  const path = (region ?? regions.province).path
  const offering = await offeringFor(db, matter.id, path)
  const listing = offering === null ? null : await listingOf(db, version, offering)
  const own = listing?.own ?? nothingOwn
  return {
    matter,
    version: listing?.version ?? version,
    own,
    remedyPlaces: offering === null ? null : await remediesWith(db, own, organOf(offering)),
    regions,
    region,
    lineName: await lineNameOf(db, matter.lineId),
    offering,
    duration: await durationFor(db, matter.id, path.split('/').slice(0, 3)),
    neededToo: await neededToo(db, matter.id),
    together: await extrasHolding(db, version.name),
    townships: region?.level === 'county' ? await townshipPlaces(db, matter.id, region.path) : [],
    notHere: await notHere(db, regions, { matterId: matter.id, version, region, offering }),
    family: await familyShown(db, matter),
    suspendedHere: await suspendedAt(db, matter.id, path),
    upcoming: matter.status === 'withdrawn' ? null : await upcomingChange(db, matter.id, version),
    upcomingHere:
      offering === null
        ? null
        : await upcomingList(db, offering.id, own, version.elements.promiseUnit),
    successors: matter.status === 'withdrawn' ? await successorsOf(db, matter.id) : [],
  }
}

function organOf({ departmentId, regionPath }: Offering) {
  return { id: departmentId, regionPath }
}

/** 主管部门 */
export async function lineNameOf(db: Db, id: string): Promise<string> {
  const query = db<{ id: string; name: string }>('departmentLines').select('name').where({ id })
  return (await query.first())?.name ?? ''
}

async function townshipPlaces(db: Db, matterId: string, path: string): Promise<TownshipPlace[]> {
  const result = await db.raw<{ rows: TownshipPlace[] }>(
    `select o.region_code, d.name as department_name from offerings o
    join departments d on d.id = o.department_id
    where o.matter_id = ? and o.active and o.level = 'township' and o.region_path like ?
    order by o.region_code limit 60`,
    [matterId, `${path}/%`],
  )
  return result.rows
}
