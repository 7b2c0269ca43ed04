// 工作台: the door. What clerks keep beside the applications.
export { chooseColumns, removeView, saveView } from './save-view.ts'
export type { SaveViewRefusal } from './save-view.ts'
export { furnitureOf } from './queries/furniture.ts'
export { asLine, asLines } from './rules/typed-text.ts'
export type { Furniture, Label, LabelTone, SavedView } from './types.ts'
