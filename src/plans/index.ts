// 方案编辑: the door.
export { checkDraft } from './rules/check-draft.ts'
export type { DraftFinding, Setting } from './types.ts'
