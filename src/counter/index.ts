// 综合窗口: the door.
export { begin } from './begin.ts'
export { callNext, endCall } from './call-number.ts'
export { paths as counterPaths } from './paths.ts'
export { notePapers } from './note-papers.ts'
export { takeNumber } from './take-number.ts'
export { receive, receiveNew } from './receive-party.ts'
export { visitOf } from './store.ts'
export type { Visit } from './types.ts'
