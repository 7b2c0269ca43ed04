// 请假: the door. Who is away, who stands in; the pages are those of handovers, which see all the work.
export { endLeave, mayEnd, noteLeave } from './note-leave.ts'
export type { NewLeave } from './note-leave.ts'
export { leaveSentences } from './messages.ts'
export { awayOn, leaveById, leavesOf, standsInFor } from './store.ts'
export type { Leave, LeaveRefusal, NamedLeave } from './types.ts'
export { paths as leavePaths, patterns as leavePatterns } from './paths.ts'
