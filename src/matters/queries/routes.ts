// 环节流转: what the routing would do with each stage of a plan, everywhere.
import { workersOfLine } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { RouteCandidate, StagePlan } from '../../workflow/index.ts'
import type { PlaceRoutes } from '../rules/check-routes.ts'
import { isOfTowns, nearestOffering } from '../rules/nearest-offering.ts'
import { stageOwners } from '../rules/stage-owners.ts'
import type { VersionContent } from '../types.ts'
import { spotsOf, takers } from './places.ts'
import type { Spot } from './places.ts'

export interface Routed {
  readonly matterId: string
  readonly lineId: string
  readonly version: Pick<VersionContent, 'acceptLevel' | 'elements' | 'levels'>
  readonly plan: StagePlan
}

export type RouteMap = (routed: Routed) => Promise<PlaceRoutes[]>

/** What the routes of all matters share: places, and the departments of each line once asked for. */
export interface RouteGround {
  readonly spots: Readonly<Record<'county' | 'township', readonly Spot[]>>
  readonly candidates: Map<string, Promise<RouteCandidate[]>>
}

/** Every county, or every township where townships take part, with the owner of each stage. */
export async function routesOf(db: Db, routed: Routed): Promise<PlaceRoutes[]> {
  return (await routeMap(db, [routed.matterId], await routeGround(db)))(routed)
}

export async function routeGround(db: Db): Promise<RouteGround> {
  const spots = { county: await spotsOf(db, 'county'), township: await spotsOf(db, 'township') }
  return { spots, candidates: new Map() }
}

export async function routeMap(
  db: Db,
  matterIds: readonly string[],
  { spots, candidates }: RouteGround,
): Promise<RouteMap> {
  const taken = await takers(db, matterIds)
  return async ({ matterId: id, lineId, version, plan }) => {
    const own = candidates.get(lineId) ?? candidatesOf(db, lineId)
    candidates.set(lineId, own)
    const departments = byRegion(await own)
    const needs = { plan, lineId, levels: version.levels }
    return spots[isOfTowns(version, plan) ? 'township' : 'county'].map((spot) => {
      const offering = nearestOffering(spot.path, taken.get(id) ?? new Map(), version)
      const onPath = spot.path.split('/').flatMap((code) => departments.get(code) ?? [])
      return {
        place: { ...spot, offering },
        owners: stageOwners(needs, { ...spot, offering }, onPath),
      }
    })
  }
}

async function candidatesOf(db: Db, lineId: string): Promise<RouteCandidate[]> {
  const departments = await workersOfLine(db, lineId)
  return departments.map((one) => ({ ...one, regionName: '' }))
}

function byRegion(all: readonly RouteCandidate[]): Map<string, RouteCandidate[]> {
  const found = new Map<string, RouteCandidate[]>()
  for (const one of all) found.set(one.regionCode, [...(found.get(one.regionCode) ?? []), one])
  return found
}
