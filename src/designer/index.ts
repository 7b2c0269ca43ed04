// 表单设计: the door. Nobody above needs more than its addresses.
export { designPath, formsPath } from './paths.ts'
export { beginDesign, changeDesign, changeSamples } from './change-design.ts'
export { publishDesign, takeBlock } from './publish-design.ts'
export type { Design, Sample } from './types.ts'
