// 综合窗口: the door.
export { begin } from './begin.ts'
export { receive, receiveNew } from './receive-party.ts'
export { visitOf } from './store.ts'
export type { Visit } from './types.ts'
