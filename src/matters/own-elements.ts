// 本级要素: what a claimant writes in its own implementation list; null leaves it as the province says.
import type { Opening, Question, Service } from './elements.ts'

export interface OwnElements {
  /** 承诺办结时限 in working days, never longer than the province's. */
  readonly promisedDays: number | null
  readonly visits: number | null
  readonly services: readonly Service[] | null
  /** 本地的常见问题, in addition to the province's; an own answer to the same question stands. */
  readonly faq: readonly Question[] | null
  readonly windowFlow: string | null
  readonly note: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly phone: string | null
  /** 政务大厅 and 窗口 */
  readonly hall: string | null
  readonly window: string | null
  /** 承办机构: the office inside the department. */
  readonly office: string | null
  /** 交通指引 */
  readonly traffic: string | null
  /** 监督投诉电话 */
  readonly complaint: string | null
  /** 行政复议机关 and 行政诉讼的法院 for decisions of this department, and how to reach them. */
  readonly reconsideration: string | null
  readonly reconsiderationAddress: string | null
  readonly reconsiderationPhone: string | null
  readonly reconsiderationWeb: string | null
  readonly court: string | null
  readonly courtAddress: string | null
  readonly courtPhone: string | null
  readonly courtWeb: string | null
  /** 本级的办理时段和名额, within the province's. */
  readonly opening: Opening | null
}

/** 实施清单版本: what a claimant wrote at one time; it never changes. */
export interface ListVersion {
  readonly id: string
  readonly offeringId: string
  readonly version: number
  readonly basedOnVersionId: string
  readonly own: OwnElements
  readonly reason: string
  readonly actorName: string
  readonly publishedAt: Date
}

/** Why an implementation list could not be claimed or changed. */
export type ListRefusal =
  | 'unknown-matter'
  | 'unknown-list'
  | 'not-your-department'
  | 'not-in-force'
  | 'above-your-level'
  | 'not-your-level'
  | 'no-body-here'
  | 'claimed-already'
  | 'not-claimed'
  | 'reason-missing'
  | 'changed-meanwhile'
  | 'published-meanwhile'
  | 'nothing-changed'
  | 'promise-too-long'
  | 'too-many-visits'
  | 'opening-outside'
  | 'nothing-chosen'
  | 'day-past'
  | 'planned-already'
  | 'not-planned'
