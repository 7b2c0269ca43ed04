// Who works a stage: the department of the matter's line at the stage's level, on the applicant's
// path of regions, and the post that the stage names.
import type { Level } from '../kernel/actor.ts'
import type { MatterVersion } from '../matters/index.ts'
import { offeringById } from '../matters/index.ts'
import {
  departmentById,
  departmentsOf,
  regionLookup,
  workersOnPath,
} from '../organizations/index.ts'
import type { Department, RegionLookup } from '../organizations/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { movementBetween, route } from '../workflow/index.ts'
import type { Movement, RouteCandidate, Stage } from '../workflow/index.ts'
import type { Application } from './types.ts'

export interface Owner {
  readonly department: Pick<Department, 'id' | 'name' | 'level' | 'regionPath'>
  readonly reason: string
}

type Placed = Pick<Application, 'offeringId' | 'regionPath' | 'leadDepartmentId'>

/**
 * The owner of a stage. Stages of acceptance and delivery belong to the department that offers the
 * matter; 'own' is the level of that department, or the county for a township's intake.
 */
export async function ownerOfStage(
  db: Db | Tx,
  application: Placed,
  lineId: string,
  version: Pick<MatterVersion, 'levels'>,
  stage: Stage,
): Promise<Owner> {
  const offering = await offeringById(db, application.offeringId)
  if (offering === null) throw new Error(`offering ${application.offeringId} does not exist`)
  if (stage.kind === 'acceptance' || stage.kind === 'delivery') {
    const { leadDepartmentId } = application
    const department = await departmentById(db, leadDepartmentId ?? offering.departmentId)
    if (department === null) throw new Error(`no department ${offering.departmentId}`)
    if (leadDepartmentId !== null) {
      return { department, reason: `由${department.name}办理：联办件由牵头部门统一受理和送达` }
    }
    return { department, reason: `由${department.name}办理：该部门负责本事项在当地的受理和送达` }
  }
  const line = stage.lineId ?? lineId
  const level = stage.level === 'own' ? ownLevelOf(version.levels, offering.level) : stage.level
  const lookup = await regionLookup(db)
  const departments = await departmentsFor(db, line, application.regionPath, lookup)
  const candidates = departments.map((one) => candidateOf(one, lookup))
  const found = route({ level, lineId: line, regionPath: application.regionPath }, candidates)
  const department = departments.find((one) => one.id === found.departmentId)
  if (department === undefined) throw new Error(`no department ${found.departmentId}`)
  return { department, reason: found.reason }
}

/** Where no body of the line is left on the way up, somebody in the province takes it all the same. */
async function departmentsFor(
  db: Db | Tx,
  lineId: string,
  regionPath: string,
  lookup: RegionLookup,
): Promise<readonly Department[]> {
  const onPath = await workersOnPath(db, lineId, regionPath)
  return onPath.length > 0 ? onPath : departmentsOf(db, lookup.province.code)
}

export function movementTo(
  from: Pick<Department, 'id' | 'level'> | null,
  to: Pick<Department, 'id' | 'level'>,
): Movement {
  return from === null ? 'same' : movementBetween(from, to)
}

/** A township may take papers in; what “own level” decides is at least the county where it may. */
function ownLevelOf(levels: MatterVersion['levels'], offered: Level): Level {
  if (offered !== 'township') return offered
  return levels.includes('county') ? 'county' : 'township'
}

function candidateOf(department: Department, lookup: RegionLookup): RouteCandidate {
  return {
    id: department.id,
    lineId: department.lineId,
    level: department.level,
    regionCode: department.regionCode,
    regionPath: department.regionPath,
    regionName: lookup.nameOf(department.regionCode),
    name: department.name,
    servesLines: department.servesLines,
  }
}
