// A region's path lists the codes from the province down to it: '630000/632700/632722'. Who stands
// above whom is read off the path, never off a map (唐古拉山镇 belongs to 格尔木 far away).
import type { Level } from '../../kernel/actor.ts'

/** True when the region of `pathB` is that of `pathA` or lies in it. */
export function contains(pathA: string, pathB: string): boolean {
  return pathB === pathA || pathB.startsWith(`${pathA}/`)
}

/** The paths of the regions above, the province first; empty for the province. */
export function ancestorsOf(path: string): readonly string[] {
  return lineageOf(path).slice(0, -1)
}

/** The paths from the province down to the region, which is the last. */
export function lineageOf(path: string): readonly string[] {
  const codes = path.split('/')
  return codes.map((_, at) => codes.slice(0, at + 1).join('/'))
}

/** The code of the region that a path leads to. */
export function codeOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The level that a code's digits tell; null when it is not a code of six or nine digits. */
export function levelOfCode(code: string): Level | null {
  if (/^\d{9}$/.test(code)) return 'township'
  if (!/^\d{6}$/.test(code)) return null
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** The code of the county on a path; null above counties. */
export function countyOf(path: string): string | null {
  return path.split('/').find((code) => levelOfCode(code) === 'county') ?? null
}
