// Rows of accounts, persons, companies and posts; only this module writes them.
import type { Post } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { AccountKind, AccountStatus, IdentityLevel, Sex } from './types.ts'

export interface AccountRow {
  id: string
  kind: AccountKind
  username: string
  /** Empty until the first password is set: no password belongs to it. */
  passwordHash: string
  name: string
  status: AccountStatus
  failedSignIns: number
  lockedUntil: Date | null
  lastSignedInAt: Date | null
  passwordChangedAt: Date
  demonstration: boolean
  createdAt: Date
}

export interface PersonRow {
  accountId: string
  name: string
  nameBo: string | null
  idNumberSealed: string
  idNumberIndex: string
  birthDate: Day
  sex: Sex
  nation: string | null
  phoneSealed: string
  phoneIndex: string
  regionCode: string
  /** Sealed: where a person lives. A company's is public. */
  address: string
  identityLevel: IdentityLevel
}

export interface CompanyRow {
  accountId: string
  name: string
  uscc: string
  kind: string
  legalRepresentative: string
  representativeIdSealed: string
  phoneSealed: string
  phoneIndex: string
  regionCode: string
  address: string
}

export interface StaffPostRow {
  id: string
  accountId: string
  departmentId: string
  post: Post
  grantedByAccountId: string | null
  grantedAt: Date
  endedAt: Date | null
}

export interface OneTimeLinkRow {
  tokenHash: string
  purpose: 'first-administrator' | 'staff-password' | 'applicant-password'
  accountId: string | null
  expiresAt: Date
  usedAt: Date | null
  createdAt: Date
}

export interface SecondFactorRow {
  accountId: string
  secretSealed: string
  /** The newest step of thirty seconds whose code was used. */
  lastStep: number
  enrolledAt: Date
}

export interface RecoveryCodeRow {
  accountId: string
  selector: string
  codeHash: string
  usedAt: Date | null
}

export interface RecoveryRequestRow {
  id: string
  number: string
  /** Null when what was typed belongs to no account. */
  accountId: string | null
  failures: number
  outcome: 'confirmed' | 'refused' | null
  decidedAt: Date | null
  decidedByAccountId: string | null
  departmentId: string | null
  createdAt: Date
  expiresAt: Date
}

export type NewRecoveryCode = Omit<RecoveryCodeRow, 'usedAt'>
export type NewAccount = Pick<
  AccountRow,
  'kind' | 'username' | 'passwordHash' | 'name' | 'demonstration' | 'createdAt'
>
export type NewPerson = Omit<PersonRow, 'identityLevel'>
export type NewCompany = CompanyRow
export type NewStaffPost = Omit<StaffPostRow, 'id' | 'endedAt'>

declare module 'knex/types/tables.js' {
  interface Tables {
    accounts: AccountRow
    persons: PersonRow
    companies: CompanyRow
    staffPosts: StaffPostRow
    oneTimeLinks: OneTimeLinkRow
    secondFactors: SecondFactorRow
    recoveryCodes: RecoveryCodeRow
    recoveryRequests: RecoveryRequestRow
  }
}
