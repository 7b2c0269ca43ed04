// 方案编辑: the door.
export { drawingWords } from './pages/admin/drawing-words.ts'
export { checkDraft, questionsOf } from './rules/check-draft.ts'
export type { DraftFinding, Setting } from './types.ts'
