// 事项: the nouns of the catalogue. A matter has versions that never change once published, and
// offerings: which department handles it in which region.
import type { Level } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { Elements, TermUnit } from './elements.ts'

export type * from './elements.ts'

export type MatterStatus = 'draft' | 'published' | 'suspended' | 'withdrawn'

/** 编制阶段: how far a version has come; two reviews by two people stand before publication. */
export type VersionStage =
  'draft' | 'establishment-review' | 'legal-review' | 'approved' | 'published'

/** 新事项由谁认领: the province for all places at once, or each place by itself. */
export type OfferedBy = 'province' | 'claims'

/** 服务对象: 自然人、企业法人、事业法人、社会组织法人、行政机关、其他组织. */
export type ServedObject =
  'person' | 'company' | 'institution' | 'society' | 'organ' | 'organization'

/** 行使层级: where the power is exercised, 分级管理 (graded) among them; departments have four levels. */
export type ExerciseLevel = 'nation' | Level | 'village' | 'graded'

/** 即办件 or 承诺件 */
export type Handling = 'instant' | 'committed'

/** 事项（基本目录）: what does not depend on a version. */
export interface Matter {
  readonly id: string
  /** 基本编码: 12 digits, or 10 signs in the older standard. */
  readonly code: string
  readonly lineId: string
  readonly currentVersionId: string | null
  readonly status: MatterStatus
  readonly withdrawnReason: string | null
  readonly successorId: string | null
  /** 所属主项, null for a main matter. */
  readonly parentId: string | null
  /** 暂停: set while the matter is suspended; it resumes by itself after the last day. */
  readonly suspendedReason: string | null
  readonly suspendedUntil: Day | null
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
  readonly levels: readonly ExerciseLevel[]
  /** 最低受理层级 */
  readonly acceptLevel: Level
  readonly objects: readonly ServedObject[]
  readonly themes: readonly string[]
  readonly handling: Handling
  /** 法定办结时限, null when no law sets one. */
  readonly statutoryDays: number | null
  readonly statutoryUnit: TermUnit | null
  /** 承诺办结时限 in `elements.promiseUnit`, 0 for on the spot. */
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
  readonly stage: VersionStage
  /** The day from which it holds; null for the catalogue as first delivered and for drafts. */
  readonly effectiveOn: Day | null
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
  | 'stage'
  | 'effectiveOn'
>

/** 实施清单: a department handles a matter in a region. */
export interface Offering {
  readonly id: string
  readonly matterId: string
  readonly departmentId: string
  readonly departmentName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly level: Level
  /** 实施编码, 31 characters, 24 under an older basic code. */
  readonly code: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly active: boolean
  /** The version of the entry that the claimant has accepted. */
  readonly acceptedVersionId: string | null
  /** The version of the implementation list in use, null where all is as the province says. */
  readonly listVersionId: string | null
}

/** 行政许可事项清单 holds one line for each main item. */
export interface Licence {
  /** The first nine digits of a basic code. */
  readonly code: string
  readonly name: string
  readonly lineId: string
  readonly basis: string
  /** The list from which the line comes. */
  readonly source: string
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
  | 'under-review'
  | 'not-under-review'
  | 'same-day'
  | 'other-base'
  | 'base-of-another'
  | 'not-planned'
  | 'draft-there'
  | 'day-past'
  | 'not-your-review'
  | 'same-person'
  | 'comment-missing'
  | 'open-comments'
  | 'not-suspended'
  | 'unknown-region'
  | 'until-missing'
  | 'suspended'
  | 'too-few'
  | 'nothing-changed'
  | 'has-errors'
  | 'reason-missing'
  | 'unknown-successor'
  | 'unknown-form'
