// What every letter is told: who applied for what, and whom to ask.
import type { Day } from '../kernel/day.ts'

export type RecipientType = 'person' | 'company'

/** 事项类型, as far as it decides what a letter is called and which law it may cite. */
export type MatterType =
  | 'licence'
  | 'confirmation'
  | 'benefit'
  | 'award'
  | 'adjudication'
  | 'other-power'
  | 'public-service'

export interface CommonFacts {
  readonly applicationNumber: string
  readonly matterName: string
  /** 业务办理项 that was applied for, its 办理情形 in brackets; letters of before have none. */
  readonly matterItem?: string | null
  readonly matterType: MatterType
  readonly applicantName: string
  readonly applicantType: RecipientType
  readonly appliedOn: Day
  readonly contact: { readonly phone: string; readonly address: string | null }
}

export interface MaterialLine {
  readonly name: string
  readonly copies: number
  /** 电子件、原件、复印件…… */
  readonly form: string
}
