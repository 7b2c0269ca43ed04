// The nouns of accounts: citizens, companies and staff, each one account with one way to sign in.
import type { Level, Post } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'

export type AccountKind = 'person' | 'company' | 'staff'
export type AccountStatus = 'active' | 'locked' | 'closed'
export type Sex = 'male' | 'female'

/** 实名等级: how surely the person behind the account is known. */
export type IdentityLevel = 'phone-only' | 'name-checked' | 'face-checked' | 'counter-checked'

/** 自然人 as registered, all numbers checked and in their normal form. */
export interface PersonDetails {
  readonly name: string
  readonly nameBo: string | null
  readonly idNumber: string
  readonly birthDate: Day
  readonly sex: Sex
  readonly nation: string | null
  readonly phone: string
  readonly regionCode: string
  readonly address: string
}

/** 法人和其他组织 as registered. */
export interface CompanyDetails {
  readonly name: string
  readonly uscc: string
  /** 类型, one of companyKinds. */
  readonly kind: string
  readonly legalRepresentative: string
  readonly representativeIdNumber: string
  readonly phone: string
  readonly regionCode: string
  readonly address: string
}

/** What an applicant's own forms are filled in with. Full numbers: only ever for their owner. */
export interface ApplicantProfile {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly idNumber: string | null
  readonly uscc: string | null
  readonly phone: string
  readonly regionCode: string
  readonly address: string
  readonly sex: Sex | null
  readonly birthDate: Day | null
  readonly nation: string | null
  readonly legalRepresentative: string | null
  readonly representativeIdNumber: string | null
}

export interface StaffMember {
  readonly accountId: string
  readonly name: string
  readonly posts: readonly Post[]
}

/** A department as far as posts are concerned. */
export interface PostPlace {
  readonly departmentId: string
  readonly departmentName: string
  readonly level: Level
  readonly regionCode: string
  readonly regionPath: string
}

/** An open post of a member of staff. */
export interface HeldPost extends PostPlace {
  readonly postId: string
  readonly post: Post
}

export const allPosts = [
  'acceptance-clerk',
  'examiner',
  'section-head',
  'approver',
  'supervisor',
  'auditor',
  'catalogue-editor',
  'establishment-reviewer',
  'legal-reviewer',
  'administrator',
  'window-clerk',
  'helper',
] as const satisfies readonly Post[]

export const companyKinds = [
  '有限责任公司',
  '股份有限公司',
  '个体工商户',
  '农民专业合作社',
  '个人独资企业',
  '合伙企业',
  '社会团体',
  '民办非企业单位',
  '基金会',
  '事业单位',
  '行政机关',
  '其他',
] as const
