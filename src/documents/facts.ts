// What each kind of letter needs to be told before it can be composed.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts, MaterialLine } from './common-facts.ts'
import type {
  DenialFacts,
  GrantFacts,
  NonAcceptanceFacts,
  TerminationFacts,
} from './decision-facts.ts'

import type {
  ApprovalFormFacts,
  MaterialReceiptFacts,
  SiteCheckFacts,
  TransferSlipFacts,
} from './file-facts.ts'
import type {
  HearingAnnouncementFacts,
  HearingNoticeFacts,
  HearingOfferFacts,
  HearingRecordFacts,
  HearingRefusalFacts,
  HearingRequestFacts,
  InterestedPartyFacts,
} from './hearing-facts.ts'
import type {
  AmendmentFacts,
  EndingFacts,
  LicenceFacts,
  RenewalFacts,
  RevocationNoticeFacts,
} from './life-facts.ts'
import type {
  PublicationFacts,
  SupervisionOrderFacts,
  SupervisionReplyFacts,
} from './office-facts.ts'
import type {
  CheckRecordFacts,
  OversightLetterFacts,
  RectificationFacts,
} from './oversight-facts.ts'

export type * from './common-facts.ts'
export type * from './decision-facts.ts'
export type * from './file-facts.ts'
export type * from './hearing-facts.ts'
export type * from './life-facts.ts'
export type * from './office-facts.ts'
export type * from './oversight-facts.ts'

export interface SubmissionReceiptFacts extends CommonFacts {
  readonly submittedAt: Date
  /** The last day to say whether it is accepted (行政许可法 第三十二条). */
  readonly answerDueOn: Day
  readonly queryCode: string | null
  readonly materials: readonly MaterialLine[]
}

export interface AcceptanceFacts extends CommonFacts {
  readonly acceptedOn: Day
  /** The day all corrections had arrived, null when nothing had to be corrected. */
  readonly correctedOn: Day | null
  /** True when the organ said nothing within five working days (行政许可法 第三十二条). */
  readonly deemed: boolean
  /** 承诺办结时限 as working days, rounded up; 0 for what is decided at once. */
  readonly workingDays: number
  /** The same in the unit in which it was promised: 8个工作日、48小时. */
  readonly term: string
  readonly dueOn: Day
  readonly materials: readonly MaterialLine[]
}

export interface CorrectionItem {
  readonly what: string
  readonly why: string
  readonly how: string
}

export interface CorrectionFacts extends CommonFacts {
  /** What the clerk says before the list; empty for nothing. */
  readonly lead: string
  readonly items: readonly CorrectionItem[]
  /** By when the corrections are asked for, null where the matter sets no day. */
  readonly dueOn: Day | null
}

/** The eight things that stop the clock, and no others (行政许可法 第四十五条). */
export type SpecialProcedure =
  | 'hearing'
  | 'tender'
  | 'auction'
  | 'inspection'
  | 'testing'
  | 'quarantine'
  | 'appraisal'
  | 'expert-review'

export interface SpecialProcedureFacts extends CommonFacts {
  readonly acceptedOn: Day
  readonly procedure: SpecialProcedure
  readonly reasons: string
  readonly startsOn: Day
  readonly workingDays: number
}

export interface ExtensionFacts extends CommonFacts {
  readonly acceptedOn: Day
  readonly reasons: string
  /** Who approved: '本机关负责人', or the head of the government for joint handling. */
  readonly approver: string
  readonly workingDays: number
  readonly dueOn: Day
  readonly newDueOn: Day
}

export interface ProofOfServiceFacts extends CommonFacts {
  readonly served: readonly { readonly title: string; readonly number: string }[]
  /** 送达方式: 直接送达、电子送达、邮寄送达、留置送达、公告送达. */
  readonly method: string
  readonly place: string
  readonly servedAt: Date
  readonly receivedBy: string
  /** 与受送达人的关系: 本人、代理人、同住成年家属…… */
  readonly relation: string
  readonly servers: readonly string[]
  /** Why receipt was refused and who witnessed it, null when it was received. */
  readonly refusal: { readonly reason: string; readonly witnesses: readonly string[] } | null
}

export interface FactsByKind {
  'submission-receipt': SubmissionReceiptFacts
  'acceptance-notice': AcceptanceFacts
  'correction-notice': CorrectionFacts
  'non-acceptance-decision': NonAcceptanceFacts
  'special-procedure-notice': SpecialProcedureFacts
  'extension-notice': ExtensionFacts
  'grant-decision': GrantFacts
  'denial-decision': DenialFacts
  'termination-notice': TerminationFacts
  'proof-of-service': ProofOfServiceFacts
  licence: LicenceFacts
  'change-decision': AmendmentFacts
  'renewal-decision': RenewalFacts
  'revocation-notice': RevocationNoticeFacts
  'revocation-decision': EndingFacts
  'cancellation-decision': EndingFacts
  'withdrawal-notice': RevocationNoticeFacts
  'withdrawal-decision': EndingFacts
  'site-check-record': SiteCheckFacts
  'approval-form': ApprovalFormFacts
  'material-receipt': MaterialReceiptFacts
  'transfer-slip': TransferSlipFacts
  'hearing-offer': HearingOfferFacts
  'interested-party-notice': InterestedPartyFacts
  'hearing-request': HearingRequestFacts
  'hearing-notice': HearingNoticeFacts
  'hearing-announcement': HearingAnnouncementFacts
  'hearing-refusal': HearingRefusalFacts
  'party-hearing-refusal': HearingRefusalFacts
  'hearing-record': HearingRecordFacts
  'decision-publication': PublicationFacts
  'supervision-order': SupervisionOrderFacts
  'supervision-reply': SupervisionReplyFacts
  'check-record': CheckRecordFacts
  'rectification-order': RectificationFacts
  'inspection-notice': OversightLetterFacts
  'referral-letter': OversightLetterFacts
  'supervision-advice': OversightLetterFacts
}

export type DocumentKind = keyof FactsByKind

/** A kind together with the facts that this kind needs. */
export type DocumentDraft = {
  [K in DocumentKind]: { readonly kind: K; readonly facts: FactsByKind[K] }
}[DocumentKind]
