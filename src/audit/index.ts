// 审计: the door. Every module that writes stands on it.
export { record } from './record.ts'
export { sealEntries } from './seal.ts'
export { verify } from './verify.ts'
export type { Break, Entry, NewEntry } from './types.ts'
