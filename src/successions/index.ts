// 承接: the door. Departments that are merged or renamed from a day on, and what moves with them.
export { carryOutDue } from './carry-out.ts'
export { nameSuccession, withdrawSuccession } from './name-succession.ts'
export type { Asked } from './name-succession.ts'
export type { MovedCount, Succession, SuccessionRefusal } from './types.ts'
