// 一件事: the door. Bundles of matters, and the records of joint applications.
export { currentParts, keptParts, mergedOf } from './merged.ts'
export type { Merged, PartVersion } from './merged.ts'
export { paths as bundlePaths, patterns as bundlePatterns } from './paths.ts'
export { pausedParts } from './paused.ts'
export type { PausedPart } from './paused.ts'
export { pausedSentence } from './pages/public/paused-words.ts'
export { publishBundle, withdrawBundle } from './publish.ts'
export type { Publishing } from './publish.ts'
export { awaitedAnswers } from './queries/awaited.ts'
export type { AwaitedAnswer } from './queries/awaited.ts'
export { listBundles } from './queries/list.ts'
export type { ListedBundle } from './queries/list.ts'
export { answersMoved, movedTo, rawMoved } from './rules/carry-over.ts'
export type { MergedForm } from './rules/merge-forms.ts'
export type { MergedMaterial } from './rules/merge-materials.ts'
export { profileKeys } from './rules/profile-keys.ts'
export { partsFor, readSituation } from './rules/parts.ts'
export { answersFor, mergedPath, rawFor } from './rules/split-answers.ts'
export {
  bundleByCode,
  bundleCodeOf,
  bundleVersion,
  deleteJointDraft,
  insertJoint,
  jointById,
  jointByNumber,
  lockJointDraftOf,
  lockJoint,
  moveJointMaterials,
  addJointMaterial,
  removeJointMaterials,
  updateJoint,
} from './store.ts'
export type { JointChange } from './store.ts'
export { binnedJoints, oldJointDrafts } from './queries/binned-joints.ts'
export type { BinnedJoint } from './queries/binned-joints.ts'
export type {
  Bundle,
  BundleContent,
  BundlePart,
  BundleVersion,
  JointApplication,
  JointMaterial,
  JointPart,
  JointPromise,
  JointSource,
  MergeDecisions,
  SameQuestion,
  Situation,
} from './types.ts'
export { bundleNames } from './queries/names.ts'
