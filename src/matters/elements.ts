// 要素: the elements of an implementation list (实施清单) that a version holds besides its columns.
import type { Level } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { Material, StepText, TermUnit } from './material-elements.ts'

export type { Grade, Material, MaterialKind, StepText, TermUnit } from './material-elements.ts'

/** 通办范围: 不通办、跨县、跨市、跨省、全国. */
export type CrossRegion =
  'local' | 'cross-county' | 'cross-prefecture' | 'cross-province' | 'national'

/** 办理形式: 窗口、电脑端网上、移动端网上、快递申请、其他. */
export type Channel = 'window' | 'computer' | 'mobile' | 'express' | 'other'

/** 权力来源 */
export type PowerSource = 'law' | 'delegated' | 'authorised' | 'entrusted'

/** 实施主体性质 */
export type BodyNature = 'organ' | 'authorised' | 'entrusted' | 'other'

/** 办理服务: what an applicant may use besides filing itself. */
export type Service =
  | 'reservation'
  | 'online-payment'
  | 'mail-in'
  | 'mail-out'
  | 'self-print'
  /** 物流快递上门 */
  | 'courier'
  /** 自助终端 */
  | 'kiosk'

/** 网上办理深度 */
export type OnlineDepth = 'information' | 'forms' | 'filing' | 'whole'

/** The open elements: a claimant's list keeps its own, unless the province locks them too. */
export type OpenElement =
  'promisedDays' | 'visits' | 'services' | 'phone' | 'faq' | 'windowFlow' | 'note'

/** The remaining elements of an implementation list (实施清单). */
export interface Elements {
  /** 群众叫法, for searching. */
  readonly aliases: readonly string[]
  readonly personThemes: readonly string[]
  readonly companyThemes: readonly string[]
  /** 特色主题 */
  readonly specialThemes: readonly string[]
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
  /** 引导问题: the questions of the form that the guide asks first, by key. */
  readonly guiding: readonly string[]
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
  /** 所属主项: the code of the main matter that this one is a sub-item of, null for a main matter. */
  readonly mainCode: string | null
  /** 地方基本编码 */
  readonly localCode: string | null
  readonly powerSource: PowerSource
  /** 行使内容 */
  readonly exerciseContent: string | null
  readonly bodyNature: BodyNature
  /** 中央业务指导部门, by name or code; null where there is none. */
  readonly centralBody: string | null
  /** 委托部门, only where the body is entrusted. */
  readonly entrustingBody: string | null
  /** The unit of 承诺办结时限. */
  readonly promiseUnit: TermUnit
  /** 承诺办结时限说明 */
  readonly promiseText: string | null
  /** 业务办理项: how the matter is split by what is asked: 新办、变更、延续、注销. */
  readonly handleItems: readonly HandleItem[]
  /** 特别程序 */
  readonly specialProcedures: readonly SpecialProcedure[]
  /** 共同实施部门（联办机构） */
  readonly jointBodies: readonly string[]
  /** 中介服务 */
  readonly intermediaries: readonly Intermediary[]
  /** 数量限制: 有数量限制的，按受理先后作出决定 (行政许可法 第五十七条). Null for none. */
  readonly quota: string | null
  /** 办理时段和名额 for the whole province, null for always and without limit. */
  readonly opening: Opening | null
  readonly services: readonly Service[]
  readonly onlineDepth: OnlineDepth
  /** 网办地址: where it is asked for online, if not in this hall. */
  readonly onlineUrl: string | null
  /** 必须现场原因 */
  readonly onsiteReason: string | null
  /** 办理流程说明, online and at a window. */
  readonly onlineFlow: string | null
  readonly windowFlow: string | null
  /** 处罚行为种类幅度, of punishments only. */
  readonly penaltyRange: string | null
  /** Open elements that the province locks for this matter beyond those that the law locks. */
  readonly lockedToo: readonly OpenElement[]
  /** 告知承诺: the matter is decided on a promise where the applicant chooses so; null where it is not offered. */
  readonly onPromise: OnPromise | null
}

/** 告知承诺办理 (国办发〔2020〕42号; 国发〔2021〕7号): what is promised, what for, and how it is checked. */
export interface OnPromise {
  /** The key of the question of the form by which the applicant chooses. */
  readonly question: string
  /** The answer that chooses it; null for the yes of a yes/no question. */
  readonly answer: string | null
  /** 承诺书: the conditions told and the words that are signed. */
  readonly words: string
  /** Names of the materials that are not asked for then. */
  readonly instead: readonly string[]
  /** 办结时限 then, in the unit of 承诺办结时限; 0 for on the spot. */
  readonly days: number
  /** 事后核查: what is checked and how. */
  readonly checked: string
  /** Working days after the decision within which it is checked. */
  readonly checkDays: number
  /** 承诺不实的后果 */
  readonly falseCost: string
}

/** 办理时段和名额: the first and last day on which applications are taken, and how many. */
export interface Opening {
  readonly from: Day | null
  readonly to: Day | null
  readonly places: number | null
}

/** 业务办理项; its code is the implementation code (31) and this serial (2). */
export interface HandleItem {
  /** Two digits. */
  readonly serial: string
  readonly name: string
  /** 办理情形: material variants, without codes of their own. */
  readonly situations: readonly string[]
}

/** 特别程序种类: 延长审批, or another. */
export type ProcedureKind = 'extension' | 'other'

export interface SpecialProcedure {
  readonly name: string
  readonly kind: ProcedureKind
  /** Working days that it may take. */
  readonly days: number
  readonly basis: string | null
  readonly charged: boolean
  readonly feeBasis: string | null
  /** 是否计入法定时限 */
  readonly counted: boolean
}

/** 中介服务: only where a law demands it (优化营商环境条例 第四十三条). */
export interface Intermediary {
  readonly name: string
  readonly basis: string | null
}

export interface LegalBasis {
  readonly law: string
  /** 第…条, null when the law as a whole is meant. */
  readonly article: string | null
  /** 条文内容 */
  readonly text: string | null
}

export interface Fee {
  readonly charged: boolean
  readonly standard: string | null
  readonly basis: string | null
  /** 收费项目, where there is more than one standard. */
  readonly items: readonly FeeItem[]
}

export interface FeeItem {
  readonly name: string
  readonly standard: string
  readonly basis: string
  readonly reducible: boolean
  /** 减免依据 */
  readonly reductionBasis: string | null
}

export interface MatterResult {
  readonly name: string
  /** 证照、批文、结论、凭证、资金 */
  readonly kind: string
  readonly validity: string | null
  readonly electronic: boolean
  /** 结果样本: what the result looks like, in words. */
  readonly sample: string | null
}

export interface Question {
  readonly question: string
  readonly answer: string
}
