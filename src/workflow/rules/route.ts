// Which department handles a stage: the one of the right line at the right level on the applicant's
// path of regions, and somebody always (首问负责，不使办件无人承办).
import type { Level } from '../../kernel/actor.ts'
import type { Movement, RouteCandidate, RouteNeed, Routing } from '../route-types.ts'

/** Highest first. */
const levels: readonly Level[] = ['province', 'prefecture', 'county', 'township']

const levelNames: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）级',
}

/**
 * The owner of a stage. At the level asked for, then at each level above, a department of the line is
 * preferred to one that serves it; at last any department of the province. Throws when there is no
 * department at all, which is a fault of the installation.
 */
export function route(need: RouteNeed, candidates: readonly RouteCandidate[]): Routing {
  const onPath = candidates.filter(({ regionPath }) => isOnPath(regionPath, need.regionPath))
  for (const level of levels.slice(0, levels.indexOf(need.level) + 1).toReversed()) {
    const found = counterpart(onPath, level, need.lineId)
    if (found !== null) return routing(need, found)
  }
  return routing(need, lastResort(candidates))
}

/** How work moves from one department to another. */
export function movementBetween(
  from: Pick<RouteCandidate, 'id' | 'level'>,
  to: Pick<RouteCandidate, 'id' | 'level'>,
): Movement {
  if (from.id === to.id) return 'same'
  const step = levels.indexOf(to.level) - levels.indexOf(from.level)
  if (step === 0) return 'sideways'
  return step < 0 ? 'report-up' : 'hand-down'
}

/**
 * 本级: the lowest level that exercises the matter, but not below the county unless only townships
 * do, not below the level that accepts, and not below the region the applicant names. Levels without
 * departments (国家级、村、分级管理) are passed over.
 */
export function ownLevel(
  matterLevels: readonly string[],
  acceptLevel: Level,
  applicantRegionLevel: Level,
): Level {
  const exercising = levels.filter((level) => matterLevels.includes(level))
  const fromCounty = notBelow(exercising, 'county')
  const accepting = notBelow(fromCounty, acceptLevel)
  return notBelow(accepting, applicantRegionLevel).at(-1) ?? acceptLevel
}

/** The levels at or above `floor`; all of them when none is. */
function notBelow(choice: readonly Level[], floor: Level): readonly Level[] {
  const kept = choice.filter((level) => levels.indexOf(level) <= levels.indexOf(floor))
  return kept.length > 0 ? kept : choice
}

function isOnPath(regionPath: string, applicantPath: string): boolean {
  return `${applicantPath}/`.startsWith(`${regionPath}/`)
}

function counterpart(
  candidates: readonly RouteCandidate[],
  level: Level,
  lineId: string,
): RouteCandidate | null {
  const atLevel = inOrder(candidates.filter((one) => one.level === level))
  const own = atLevel.find((one) => one.lineId === lineId)
  return own ?? atLevel.find((one) => one.servesLines.includes(lineId)) ?? null
}

function lastResort(candidates: readonly RouteCandidate[]): RouteCandidate {
  for (const level of levels) {
    const [found] = inOrder(candidates.filter((one) => one.level === level))
    if (found !== undefined) return found
  }
  throw new Error('no department to route to')
}

/** The same case goes to the same department, in whatever order the rows come. */
function inOrder(candidates: readonly RouteCandidate[]): readonly RouteCandidate[] {
  return candidates.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function routing(need: RouteNeed, found: RouteCandidate): Routing {
  const fallback = found.level !== need.level || !answersFor(found, need.lineId)
  return { departmentId: found.id, reason: reasonOf(need, found, fallback), fallback }
}

function answersFor({ lineId, servesLines }: RouteCandidate, line: string): boolean {
  return lineId === line || servesLines.includes(line)
}

function reasonOf(need: RouteNeed, found: RouteCandidate, fallback: boolean): string {
  const wanted = levelNames[need.level]
  if (fallback) {
    return `由${found.name}办理：本环节应由${wanted}承办，申请人所在地没有${wanted}对口部门，由${levelNames[found.level]}部门承接`
  }
  const serving = found.lineId === need.lineId ? '' : '，当地这项职责由该部门承担'
  const where = need.level === 'province' ? '' : `，申请人所在地属${found.regionName}`
  return `由${found.name}办理：本环节由${wanted}承办${where}${serving}`
}
