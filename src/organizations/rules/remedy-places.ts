// 救济: to whom an applicant may turn who does not agree (行政复议法 第二十二条至第二十四条；行政诉讼法).
import type { Level } from '../../kernel/actor.ts'
import type { RegionLookup } from '../types.ts'
import { codeOf, lineageOf } from './region-path.ts'

/** 复议机关 and the court of first instance for acts of an organ. */
export interface RemedyPlaces {
  /** The people's government to which reconsideration is asked. */
  readonly reconsiderationOrgan: string
  /** Null where no single court is competent by law. */
  readonly court: string | null
}

export interface Place {
  readonly level: Level
  readonly name: string
  /** 杂多县, 玉树州: the name that stands before 人民政府. */
  readonly governmentPrefix: string
  /** False for what is no division by law and has no government: 大柴旦行委, 园区. */
  readonly statutory: boolean
}

/** As `remedyPlaces`, for an organ at the end of a region's path. */
export function remedyPlacesAt(regions: RegionLookup, regionPath: string): RemedyPlaces {
  return remedyPlaces(lineageOf(regionPath).flatMap((path) => regions.find(codeOf(path)) ?? []))
}

/**
 * For an organ in a region, given with the regions above it, the province first. The government is that
 * of the organ's own level; against a township or street it is the county's (行政复议法 第二十四条),
 * and a region that is no division by law answers through the one above it.
 */
export function remedyPlaces(lineage: readonly Place[]): RemedyPlaces {
  const own = lineage.at(-1)
  const governing = lineage.findLast(({ level, statutory }) => level !== 'township' && statutory)
  if (own === undefined || governing === undefined) throw new Error('an organ stands in no region')
  const isLocal =
    (own.level === 'county' || own.level === 'township') && governing.level === 'county'
  return {
    reconsiderationOrgan: `${governing.governmentPrefix}人民政府`,
    // 基层人民法院 hear first; organs above the county answer where they sit.
    court: isLocal ? `${governing.name}人民法院` : null,
  }
}
