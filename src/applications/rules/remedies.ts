// 救济: to whom an applicant may turn who does not agree (行政复议法 第二十二条至第二十四条；行政诉讼法).
import type { Level } from '../../kernel/actor.ts'

export interface RemedyPlaces {
  /** The people's government of the organ's own level. */
  readonly reconsiderationOrgan: string
  readonly court: string
}

/** For an organ of a level in a region whose usual name is given: 杂多县, 玉树州, 青海省. */
export function remedyPlaces(level: Level, government: string, county: string): RemedyPlaces {
  return {
    reconsiderationOrgan: `${government}人民政府`,
    // 基层人民法院 hear first; organs above the county answer where they sit.
    court:
      level === 'county' || level === 'township' ? `${county}人民法院` : '所在地有管辖权的人民法院',
  }
}
