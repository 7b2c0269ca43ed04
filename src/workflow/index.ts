// 流程: the door. The machine of steps, stage plans, routing between levels.
export type * from './move-types.ts'
export type * from './plan-types.ts'
export type * from './route-types.ts'
export type * from './types.ts'
export { noDetails } from './move-types.ts'
export { suspensionGrounds } from './types.ts'
export {
  actionNames,
  clockEffectNames,
  conclusionNames,
  documentNames,
  groundNames,
  movementNames,
  performerNames,
  refusalSentences,
  stageKindNames,
  statusNames,
} from './messages.ts'
export { historySentence } from './history-sentence.ts'
export { advance, currentStage, openActions, saysSomething } from './rules/machine.ts'
export { checkPlan } from './rules/check-plan.ts'
export { planFromSteps } from './rules/plan-from-steps.ts'
export type { CatalogueStep } from './rules/plan-from-steps.ts'
export { movementBetween, ownLevel, route } from './rules/route.ts'
export { isProposal } from './rules/progress.ts'
export { planDrawing } from './rules/plan-drawing.ts'
export {
  beginPlanDraft,
  changePlanDraft,
  newestPlan,
  planDraftOf,
  removePlanDraft,
  sealPlanDraft,
} from './drafts.ts'
export type { NewestPlan, PlanDraft } from './drafts.ts'
export { paths as workflowPaths, patterns as workflowPatterns } from './paths.ts'
export { postFor, staffFor } from './rules/stage-plan.ts'
export { planFor } from './rules/plan-for.ts'
export type { AllTold } from './rules/plan-for.ts'
export {
  countedDays,
  groupOf,
  isLawfulWait,
  nextStage,
  openStages,
  runsInFull,
  stageAt,
} from './rules/stage-plan.ts'
export {
  isDecided,
  isOpen,
  isTerminal,
  openStatuses,
  statuses,
  statusOfStage,
} from './rules/statuses.ts'
export { steps } from './rules/steps.ts'
export {
  newestPlanVersion,
  newestPlanVersions,
  planInUse,
  planVersion,
  publishPlan,
} from './store.ts'
export type { NewPlan, PlanInUse } from './store.ts'
export { commentNames, drawingWords, planFindingSentences } from './messages.ts'
export { drawing } from './rules/drawing.ts'
