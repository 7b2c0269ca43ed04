// 保存期限与封存: the door. How long what was filed is kept, what may not go, and how it is cleared away.
export { clearWhatIsDue } from './clear.ts'
export { liftHold, placeHold } from './holds.ts'
export { paths as retentionPaths } from './paths.ts'
export { setRule } from './set-rule.ts'
export { heldAmong } from './store.ts'
export { clearingGroup } from './settings.ts'
