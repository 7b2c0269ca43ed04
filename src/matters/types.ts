// 事项: the nouns of the catalogue. A matter has versions that never change once published, and
// offerings: which department handles it in which region.
import type { Level } from '../kernel/actor.ts'

export type MatterStatus = 'draft' | 'published' | 'suspended' | 'withdrawn'

/** 服务对象 */
export type ServedObject = 'person' | 'company' | 'organization'

/** 即办件 or 承诺件 */
export type Handling = 'instant' | 'committed'

export type TermUnit = 'working-day' | 'calendar-day' | 'month'

/** 通办范围 */
export type CrossRegion = 'local' | 'province-wide' | 'nation-wide'

/** 办理形式 */
export type Channel = 'online' | 'window' | 'township-centre' | 'kiosk'

/** 事项（基本目录）: what does not depend on a version. */
export interface Matter {
  readonly id: string
  /** 基本编码: 12 digits, 10 in the older standard. */
  readonly code: string
  readonly lineId: string
  readonly currentVersionId: string | null
  readonly status: MatterStatus
  readonly withdrawnReason: string | null
  readonly successorId: string | null
}

/** 事项版本 */
export interface MatterVersion {
  readonly id: string
  readonly matterId: string
  readonly version: number
  readonly name: string
  /** 事项类型, such as 行政许可. */
  readonly type: string
  /** Two digits of the code set 事项类型. */
  readonly typeCode: string
  /** 行使层级 */
  readonly levels: readonly Level[]
  /** 最低受理层级 */
  readonly acceptLevel: Level
  readonly objects: readonly ServedObject[]
  readonly themes: readonly string[]
  readonly handling: Handling
  /** 法定办结时限, null when no law sets one. */
  readonly statutoryDays: number | null
  readonly statutoryUnit: TermUnit | null
  /** 承诺办结时限 in working days, 0 for on the spot. */
  readonly promisedDays: number
  /** 到现场次数 */
  readonly visits: number
  readonly online: boolean
  readonly elements: Elements
  readonly formVersionId: string
  readonly stagePlanVersionId: string
  readonly changeReason: string
  readonly editedByAccountId: string | null
  readonly publishedAt: Date | null
  readonly createdAt: Date
  /** The published version that a draft started from, null for a first version. */
  readonly basedOnVersionId: string | null
  /** Counts the times that a draft was stored. */
  readonly revision: number
}

/** The content of a version before it has an identity: what editors and imports write. */
export type VersionContent = Omit<
  MatterVersion,
  | 'id'
  | 'matterId'
  | 'version'
  | 'editedByAccountId'
  | 'publishedAt'
  | 'createdAt'
  | 'basedOnVersionId'
  | 'revision'
>

/** The remaining elements of an implementation list (实施清单). */
export interface Elements {
  /** 群众叫法, for searching. */
  readonly aliases: readonly string[]
  readonly personThemes: readonly string[]
  readonly companyThemes: readonly string[]
  readonly legalBases: readonly LegalBasis[]
  /** 法定时限说明 */
  readonly statutoryText: string | null
  readonly statutoryBasis: string | null
  readonly crossRegion: CrossRegion
  readonly channels: readonly Channel[]
  readonly fee: Fee
  readonly result: MatterResult
  readonly conditions: readonly string[]
  readonly materials: readonly Material[]
  readonly steps: readonly StepText[]
  /** 权限划分: how the levels share this matter, null when each level handles its own. */
  readonly authorityDivision: string | null
  /** The levels whose departments take applications. */
  readonly offeredAt: readonly Level[]
  readonly rights: readonly string[]
  readonly duties: readonly string[]
  readonly remedies: readonly string[]
  readonly faq: readonly Question[]
  /** 咨询电话, null for that of the department. */
  readonly phone: string | null
  readonly note: string | null
}

export interface LegalBasis {
  readonly law: string
  /** 第…条, null when the law as a whole is meant. */
  readonly article: string | null
}

export interface Fee {
  readonly charged: boolean
  readonly standard: string | null
  readonly basis: string | null
}

export interface MatterResult {
  readonly name: string
  /** 证照、批文、结论、凭证、资金 */
  readonly kind: string
  readonly validity: string | null
  readonly electronic: boolean
}

/** 材料 */
export interface Material {
  readonly number: number
  readonly name: string
  /** 原件、复印件、原件及复印件、电子件 */
  readonly form: string
  readonly copies: number
  readonly required: boolean
  readonly electronicAllowed: boolean
  /** 来源渠道 */
  readonly source: string
  /** 免提交: obtained by sharing, not asked of the applicant. */
  readonly freeSubmit: boolean
  readonly freeSubmitBy: string | null
  readonly shareSource: string | null
  /** Made by the system from the form, so never uploaded. */
  readonly generated: boolean
}

/** A stage as the guide tells it; the machine follows the stage plan. */
export interface StepText {
  readonly name: string
  readonly kind: string
  readonly days: number
  /** null for the level that accepts. */
  readonly level: Level | 'village' | null
  /** False for time that does not count, such as hearings and expert review (行政许可法 第四十五条). */
  readonly counted: boolean
}

export interface Question {
  readonly question: string
  readonly answer: string
}

/** 实施清单: a department handles a matter in a region. */
export interface Offering {
  readonly id: string
  readonly matterId: string
  readonly departmentId: string
  readonly departmentName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly level: Level
  /** 实施编码, 31 characters. */
  readonly code: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly active: boolean
}

/** Why the catalogue could not be changed. */
export type CatalogueRefusal =
  | 'unknown-matter'
  | 'not-the-province'
  | 'withdrawn'
  | 'published-meanwhile'
  | 'changed-meanwhile'
  | 'promise-too-long'
  | 'no-draft'
  | 'nothing-changed'
  | 'has-errors'
  | 'reason-missing'
  | 'unknown-successor'
