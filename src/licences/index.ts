// 证照: the door.
export { amendLicence, issueLicence, termAfter } from './settle-grant.ts'
export type { Granted } from './settle-grant.ts'
export { licenceById } from './store.ts'
export { isDeemedRenewed, shownState } from './rules/terms.ts'
export { paths as licencePaths, patterns as licencePatterns } from './paths.ts'
export { certificateNotice } from './pages/public/licence.ts'
export type { Licence, LicencePurpose } from './types.ts'
