// 译文: the door. For seeds; pages read translations through their shell.
export { establishTranslations } from './change.ts'
export { paths as translationPaths } from './paths.ts'
