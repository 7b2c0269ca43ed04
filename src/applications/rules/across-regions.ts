// 通办范围: whether a window may take a matter for this place. What is done locally is taken by windows of the
// same county, or of the prefecture or province above it; 跨县通办 by those of the same prefecture; 跨市、跨省
// and 全国通办 by every window of the province.
import type { CrossRegion } from '../../matters/index.ts'

/** Codes from the province down: '630000/632700/632722'. */
const upToCounty = 3
const upToPrefecture = 2

export function mayTakeFor(
  crossRegion: CrossRegion,
  windowPath: string,
  regionPath: string,
): boolean {
  if (crossRegion !== 'local' && crossRegion !== 'cross-county') return true
  const depth = crossRegion === 'local' ? upToCounty : upToPrefecture
  const own = windowPath.split('/').slice(0, depth).join('/')
  return regionPath === own || regionPath.startsWith(`${own}/`)
}

/** 跨区域: true when the window stands outside of the place. */
export function isAcross(windowPath: string, regionPath: string): boolean {
  return !mayTakeFor('local', windowPath, regionPath)
}
