// 表单设计: the door. Nobody above needs more than its addresses.
export {
  conditionFault,
  conditionPart,
  readCondition,
  typedCondition,
  typedFrom,
} from './pages/admin/condition-part.ts'
export type {
  ConditionPart,
  ConditionWords,
  TypedCondition,
  WrongPart,
} from './pages/admin/condition-part.ts'
export { textsOf } from './pages/admin/controls.ts'
export { designPath, formsPath } from './paths.ts'
export { beginDesign, changeDesign, changeSamples } from './change-design.ts'
export { publishBlock } from './publish-block.ts'
export { withBlocks } from './rules/with-blocks.ts'
export type { PublishedBlock } from './rules/with-blocks.ts'
export { publishDesign, takeBlock } from './publish-design.ts'
export type { Design, Sample } from './types.ts'
export { questionTexts } from './question-texts.ts'
