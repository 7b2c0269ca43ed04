// 隐私说明与同意: the door. What the hall says of personal information, and who agreed to which version.
export { agreeAtRegistration, answerNotice, withdrawConsent } from './answer.ts'
export { answerNames } from './messages.ts'
export { paths as consentPaths } from './paths.ts'
export { shownNotice } from './shown-notice.ts'
export type { ShownNotice } from './shown-notice.ts'
export { answersOfAccount, noticeInForce, standingOf } from './store.ts'
export type { ConsentRow, Notice, Standing } from './types.ts'
