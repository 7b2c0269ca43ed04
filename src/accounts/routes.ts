// The ledger of accounts.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as firstAdministrator from './pages/admin/first-administrator.ts'
import * as newStaff from './pages/admin/new-staff.ts'
import * as staffChanges from './pages/admin/staff-changes.ts'
import * as staff from './pages/admin/staff.ts'
import * as deskAccount from './pages/desk/account.ts'
import * as firstPassword from './pages/desk/first-password.ts'
import * as recoveries from './pages/desk/recoveries.ts'
import * as recoveryLink from './pages/desk/recovery-link.ts'
import * as deskResume from './pages/desk/resume.ts'
import * as seat from './pages/desk/seat.ts'
import * as secondFactor from './pages/desk/second-factor.ts'
import * as deskSessions from './pages/desk/sessions.ts'
import * as signInCode from './pages/desk/sign-in-code.ts'
import * as deskSignIn from './pages/desk/sign-in.ts'
import * as account from './pages/public/account.ts'
import * as national from './pages/public/national.ts'
import * as newPassword from './pages/public/new-password.ts'
import * as recoveryNumber from './pages/public/recovery-number.ts'
import * as recovery from './pages/public/recovery.ts'
import * as registerCompany from './pages/public/register-company.ts'
import * as registerPerson from './pages/public/register-person.ts'
import * as register from './pages/public/register.ts'
import * as resume from './pages/public/resume.ts'
import * as sessions from './pages/public/sessions.ts'
import * as signIn from './pages/public/sign-in.ts'
import * as holdOn from './pages/hold-on.ts'
import * as signOut from './pages/public/sign-out.ts'
import { paths } from './paths.ts'

const open = { can: 'public', audit: null } as const
const signedIn = { can: 'signed-in', audit: null } as const
const recover = { can: 'accounts.recover', audit: null } as const
const manage = { can: 'staff.manage', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.signIn(), signIn.show, open),
  post(paths.signIn(), signIn.create, { ...open, audit: 'accounts.sign-in' }),
  get(paths.national(), national.go, open),
  get(paths.nationalReturn(), national.back, { ...open, audit: 'accounts.sign-in' }),
  post(paths.signOut(), signOut.create, { ...open, audit: 'accounts.sign-out' }),
  post(paths.holdOn(), holdOn.create, { ...signedIn, audit: null }),
  get(paths.resume('/'), resume.show, signedIn),
  get(paths.resume('/desk'), deskResume.show, signedIn),
  get(paths.register(), register.show, open),
  get(paths.registerPerson(), registerPerson.show, open),
  post(paths.registerPerson(), registerPerson.create, { ...open, audit: 'accounts.register' }),
  get(paths.registerCompany(), registerCompany.show, open),
  post(paths.registerCompany(), registerCompany.create, { ...open, audit: 'accounts.register' }),
  get(paths.account(), account.show, { can: 'own.account', audit: null }),
  post(paths.password(), account.update, {
    can: 'own.account',
    audit: 'accounts.change-password',
  }),

  get(paths.sessions(), sessions.show, { can: 'own.account', audit: null }),
  post(paths.endOfSessions(), sessions.end, {
    can: 'own.account',
    audit: 'accounts.end-session',
  }),
  get(paths.recovery(), recovery.show, open),
  post(paths.recovery(), recovery.create, { ...open, audit: 'accounts.request-recovery' }),
  get(paths.recoveryNumber(), recoveryNumber.show, open),
  get(paths.newPassword(':secret'), newPassword.show, open),
  post(paths.newPassword(':secret'), newPassword.create, {
    ...open,
    audit: 'accounts.set-recovered-password',
  }),

  get(paths.signInCode(), signInCode.show, open),
  post(paths.signInCode(), signInCode.create, { ...open, audit: 'accounts.sign-in' }),
  get(paths.deskSignIn(), deskSignIn.show, open),
  post(paths.deskSignIn(), deskSignIn.create, { ...open, audit: 'accounts.sign-in' }),
  get(paths.firstPassword(':secret'), firstPassword.show, open),
  post(paths.firstPassword(':secret'), firstPassword.create, {
    ...open,
    audit: 'accounts.set-first-password',
  }),
  get(paths.deskAccount(), deskAccount.show, signedIn),
  post(paths.deskPassword(), deskAccount.update, {
    ...signedIn,
    audit: 'accounts.change-password',
  }),
  get(paths.deskSessions(), deskSessions.show, signedIn),
  post(paths.endOfDeskSessions(), deskSessions.end, {
    ...signedIn,
    audit: 'accounts.end-session',
  }),
  get(paths.secondFactor(), secondFactor.show, signedIn),
  post(paths.secondFactor(), secondFactor.create, {
    ...signedIn,
    audit: 'accounts.enrol-second-factor',
  }),
  post(paths.removalOfSecondFactor(), secondFactor.remove, {
    ...signedIn,
    audit: 'accounts.remove-second-factor',
  }),
  get(paths.recoveries(), recoveries.show, { ...recover, audit: 'accounts.read-recovery' }),
  post(paths.confirmationOfRecovery(), recoveries.create, {
    ...recover,
    audit: 'accounts.confirm-recovery',
  }),
  get(paths.recoveryLink(), recoveryLink.show, recover),
  get(paths.seat(), seat.show, signedIn),
  post(paths.seat(), seat.create, { ...signedIn, audit: 'accounts.take-seat' }),

  get(paths.staff(), staff.list, manage),
  get(paths.newStaff(), newStaff.show, manage),
  post(paths.newStaff(), newStaff.create, { ...manage, audit: 'accounts.add-staff' }),
  get(paths.staffMember(':id'), staffChanges.show, manage),
  post(paths.staffPosts(':id'), staffChanges.grant, { ...manage, audit: 'accounts.grant-post' }),
  post(paths.endOfPost(':id', ':postId'), staffChanges.end, {
    ...manage,
    audit: 'accounts.end-post',
  }),
  post(paths.staffLink(':id'), staffChanges.renewLink, {
    ...manage,
    audit: 'accounts.renew-staff-link',
  }),
  post(paths.resetOfSecondFactor(':id'), staffChanges.resetFactor, {
    ...manage,
    audit: 'accounts.reset-second-factor',
  }),
  post(paths.endOfStaffSessions(':id'), staffChanges.signOut, {
    ...manage,
    audit: 'accounts.end-session',
  }),
  post(paths.closureOfStaff(':id'), staffChanges.close, {
    ...manage,
    audit: 'accounts.close-staff',
  }),
  get(paths.firstAdministrator(':secret'), firstAdministrator.show, open),
  post(paths.firstAdministrator(':secret'), firstAdministrator.create, {
    ...open,
    audit: 'accounts.grant-post',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '人员', href: paths.staff(), can: 'staff.manage', order: 60 },
  { hall: 'desk', label: '找回密码', href: paths.recoveries(), can: 'accounts.recover', order: 80 },
  { hall: 'desk', label: '我的账号', href: paths.deskAccount(), can: 'signed-in', order: 90 },
  { hall: 'admin', label: '我的账号', href: paths.deskAccount(), can: 'signed-in', order: 90 },
]
