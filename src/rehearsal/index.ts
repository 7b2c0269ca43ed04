// 试运行: the door. Nothing above it needs anything of it.
export { rehearse } from './rehearse.ts'
export type { Rehearsal } from './rehearse.ts'
