// The questions that other modules ask of regions.
import type { Db } from '../platform/database/transaction.ts'
import { regionAtlas } from './region-cache.ts'
import type { Region, RegionLookup, RegionNode } from './types.ts'

/** The region of a code, a retired code leading to its successor; null when unknown. */
export async function regionByCode(db: Db, code: string): Promise<Region | null> {
  return (await regionAtlas(db)).lookup.find(code)
}

/** The province with its prefectures and counties below. */
export async function regionTree(db: Db): Promise<readonly RegionNode[]> {
  return (await regionAtlas(db)).tree
}

/** The townships of a county in the order of their codes. */
export async function townsOf(db: Db, countyCode: string): Promise<readonly Region[]> {
  return (await regionAtlas(db)).lookup.townsOf(countyCode)
}

/** All regions in memory, for forms and pages; at most a minute old. */
export async function regionLookup(db: Db): Promise<RegionLookup> {
  return (await regionAtlas(db)).lookup
}
