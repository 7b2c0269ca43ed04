// 通办范围: whether a window may take a matter for this place. What is done locally is taken by windows of the
// same county, or of the prefecture or province above it; 全省通办 and 跨省通办 by every window.
import type { CrossRegion } from '../../matters/index.ts'

/** Codes from the province down to the county: '630000/632700/632722'. */
const upToCounty = 3

export function mayTakeFor(
  crossRegion: CrossRegion,
  windowPath: string,
  regionPath: string,
): boolean {
  if (crossRegion !== 'local') return true
  const own = windowPath.split('/').slice(0, upToCounty).join('/')
  return regionPath === own || regionPath.startsWith(`${own}/`)
}

/** 跨区域: true when the window stands outside of the place. */
export function isAcross(windowPath: string, regionPath: string): boolean {
  return !mayTakeFor('local', windowPath, regionPath)
}
