// 要素: the elements of an implementation list (实施清单) that a version holds besides its columns.
import type { Level } from '../kernel/actor.ts'

/** 通办范围 */
export type CrossRegion = 'local' | 'province-wide' | 'nation-wide'

/** 办理形式 */
export type Channel = 'online' | 'window' | 'township-centre' | 'kiosk'

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
