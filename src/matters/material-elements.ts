// 材料和环节: the elements of an implementation list of which a matter has several rows each.
import type { LimitUnit } from '../deadlines/index.ts'
import type { Condition } from '../forms/index.ts'
import type { Level } from '../kernel/actor.ts'

/** Units of terms: those that the clocks count in. */
export type TermUnit = LimitUnit

/** 材料类型: 证件证书证明、申请表格文书、其他. */
export type MaterialKind = 'certificate' | 'form' | 'other'

/** 材料可信等级 (国务院办公厅电子政务办公室 108号): A made by a body, B checked, C uploaded, D own. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** 材料 */
export interface Material {
  readonly number: number
  readonly name: string
  /** 材料类型 */
  readonly kind: MaterialKind
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
  readonly grade: Grade
  /** 出具机构 */
  readonly issuer: string | null
  /** 来源渠道说明 */
  readonly sourceNote: string | null
  /** 原件份数、复印件份数 on paper. */
  readonly originals: number
  readonly photocopies: number
  /** 规格 such as A4 */
  readonly specification: string | null
  /** 是否本人现场填写 */
  readonly filledOnSite: boolean
  /** 填报须知 */
  readonly instructions: string | null
  /** 受理标准; what begins with `generalMark` holds for any paper of the kind. */
  readonly criteria: string | null
  /** 材料依据 */
  readonly basis: string | null
  /** 非必要时的情形 */
  readonly requiredWhen: string | null
  /** 情形条件: asked only when it holds, judged by the answers to the form; null for always. */
  readonly when: Condition | null
  /** 容缺: working days after acceptance within which it may come; null where it may not come later. */
  readonly laterDays: number | null
  /** 告知承诺书: the words of a promise that may stand in its place; null where none may. */
  readonly promise: string | null
  /** 事后核查: working days after the decision within which the promise is checked. */
  readonly checkDays: number | null
  /** 空白表格 and 样表, as addresses of files of the hall; null for none. */
  readonly blankForm: string | null
  readonly sample: string | null
}

/** A stage as the guide tells it; the machine follows the stage plan. */
export interface StepText {
  readonly name: string
  readonly kind: string
  /** 时限 in its unit. */
  readonly days: number
  readonly unit: TermUnit
  /** null for the level that accepts. */
  readonly level: Level | 'village' | null
  /** False for time that does not count, such as hearings and expert review (行政许可法 第四十五条). */
  readonly counted: boolean
  /** 办理处室 */
  readonly office: string | null
  /** 办理人 */
  readonly handler: string | null
  /** 有无特别程序 */
  readonly special: boolean
  /** 环节说明 */
  readonly note: string | null
}

/** Before points that are no matter's own standard. */
export const generalMark = '通用要点：'
