// 行政区划与部门: the door. The region tree down to townships, departments by line and level.
export type {
  Department,
  DepartmentLine,
  Region,
  RegionGroup,
  RegionLookup,
  RegionNode,
  RegionSuccession,
} from './types.ts'
export { regionByCode, regionLookup, regionTree, townsOf } from './regions.ts'
export {
  departmentById,
  departmentsNamed,
  departmentsOf,
  departmentsOnPath,
  lineById,
  lines,
  workersOfLine,
  workersOnPath,
} from './queries/departments.ts'
export {
  ancestorsOf,
  codeOf,
  contains,
  countyOf,
  levelOfCode,
  lineageOf,
} from './rules/region-path.ts'
export { lookupOf } from './rules/region-lookup.ts'
export { pastoralCounties } from './rules/pastoral-counties.ts'
export { remedyPlacesAt } from './rules/remedy-places.ts'
export type { RemedyPlaces } from './rules/remedy-places.ts'
export { paths as organizationPaths } from './paths.ts'
export { levelNames } from './messages.ts'
export { changeContact, closeDepartment, renameDepartment } from './change-department.ts'
export type { DepartmentContact } from './change-department.ts'
export { establishRegions } from './establish-regions.ts'
export type { RegionRecord } from './establish-regions.ts'
export { establishVillages } from './establish-villages.ts'
export type { VillageRecord } from './establish-villages.ts'
export { villageBook } from './village-cache.ts'
export { isInForce } from './rules/village-book.ts'
export type { VillageBook } from './rules/village-book.ts'
export { establishDepartments } from './establish-departments.ts'
export type { LinePlan } from './rules/derive-departments.ts'
export { provinceGroup, provinceSettings } from './province-settings.ts'
export type { ProvinceSettings } from './province-settings.ts'
export { placeNames } from './queries/place-names.ts'
export type { PlaceNames } from './queries/place-names.ts'
