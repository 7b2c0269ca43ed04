// 账号: the door. Who somebody is, what he may do, and whose post is where.
export { verify } from './verify.ts'
export { secondFactorGate } from './second-factor-gate.ts'
export { missingRight } from './missing-right.ts'
export { loadActor } from './queries/actor.ts'
export { registerCompany, registerPerson } from './register.ts'
export type { Registration } from './register.ts'
export { applicantProfile, profileOf } from './queries/profile.ts'
export { contactsOf } from './queries/contacts.ts'
export type { Contact } from './queries/contacts.ts'
export { holdersAmong } from './queries/holders-among.ts'
export { companyByCode, companyKindOf, findPerson } from './queries/find-person.ts'
export { holdersOf } from './queries/holders-of.ts'
export { movePosts } from './move-posts.ts'
export { staffAsked, staffOf } from './queries/staff-of.ts'
export { addStaff, closeStaff, endPost, grantPost } from './staff.ts'
export { inviteFirstAdministrator } from './first-administrator.ts'
export { demoAccounts } from './queries/demo-accounts.ts'
export type { DemoAccount } from './queries/demo-accounts.ts'
export { openPerson, refuseTaken } from './open-account.ts'
export { openDemonstrationAccounts } from './open-demonstration.ts'
export type { DemonstrationAccounts, DemonstrationStaff } from './open-demonstration.ts'
export { demonstrationPassword } from './demonstration.ts'
export { permissionsOfAgent, permissionsOfApplicants, permissionsOfStaff } from './rules/grants.ts'
export { markTold, untoldPlaces } from './note-place.ts'
export type { NewPlace } from './note-place.ts'
export { closeOwnAccount } from './close-own-account.ts'
export { confirmationFields, confirmPassword, needsPassword } from './pages/confirm-password.ts'
export {
  choice,
  choicesField,
  errorSummary,
  selectField,
  textField,
  titleWith,
} from './pages/fields.ts'
export type { FormBlock } from './pages/fields.ts'
export { cleanText, readFields } from './inputs/read-fields.ts'
export type { Faults } from './inputs/read-fields.ts'
export { workplaceOf } from './rules/workplace.ts'
export {
  counterChecked,
  endsWith,
  openAtWindow,
  partyByNumber,
  readNewParty,
  readWindowNumber,
  windowParty,
} from './at-window.ts'
export type { NewParty, WindowParty } from './at-window.ts'
export { registrationTerms } from './pages/public/registration.ts'
export { newPartyFields } from './pages/desk/new-party-fields.ts'
export { idNumberFaults } from './messages.ts'
export { companyKinds } from './types.ts'
export { knownAnswers } from './rules/known-answers.ts'
export type { KnownAnswer } from './rules/known-answers.ts'
export { passwordFault } from './rules/password.ts'
export type { SignInRefusal } from './rules/sign-in.ts'
export { postNames } from './messages.ts'
export { paths as accountPaths } from './paths.ts'
export type {
  AccountKind,
  ApplicantProfile,
  CompanyDetails,
  PersonDetails,
  Sex,
  StaffMember,
} from './types.ts'
export { qrPicture } from '../platform/web/qr-picture.ts'
export type { QrPicture } from '../platform/web/qr-picture.ts'
