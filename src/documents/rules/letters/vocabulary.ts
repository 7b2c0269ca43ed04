// What a template may speak of: for each kind of letter its variables, its lists and its conditions.
import type {
  AmendmentFacts,
  DocumentKind,
  EndingFacts,
  FactsByKind,
  RevocationNoticeFacts,
  Target,
} from '../../facts.ts'
import { printableName } from '../printable-name.ts'
import { askedFor } from '../titles.ts'
import {
  accordingTo,
  asParagraphs,
  chineseDate,
  chineseTime,
  matterWithItem,
  sentence,
  you,
} from '../wording.ts'
import { denied, endedBecause, granted, notAcceptedBecause, procedureNames } from './words.ts'
import { grantedLines } from './granted-lines.ts'
import {
  ofHearingAnnouncements,
  ofHearingNotices,
  ofHearingOffers,
  ofHearingRecords,
  ofHearingRefusals,
  ofHearingRequests,
  ofInterestedParties,
} from './vocabulary-of-hearings.ts'
import {
  ofPublications,
  ofSupervisionOrders,
  ofSupervisionReplies,
} from './vocabulary-of-offices.ts'
import { ofAdvice, ofInspections, ofReferrals } from './vocabulary-of-oversight.ts'
import {
  ofApprovalForms,
  ofCheckRecords,
  ofMaterialReceipts,
  ofRectificationOrders,
  ofSiteChecks,
  ofTransferSlips,
} from './vocabulary-of-the-file.ts'

type Read<F, T> = Readonly<Record<string, (facts: F) => T>>

export interface Vocabulary<F> {
  readonly texts: Read<F, string>
  /** Each becomes paragraphs of its own. */
  readonly lists: Read<F, readonly string[]>
  readonly conditions: Read<F, boolean>
}

/** The vocabulary of a kind, what all letters share included. */
export function vocabularyOf<K extends DocumentKind>(kind: K): Vocabulary<FactsByKind[K]> {
  const own = vocabularies[kind]
  return {
    texts: { ...common.texts, ...own.texts },
    lists: own.lists ?? {},
    conditions: { ...common.conditions, ...own.conditions },
  }
}

const common: Omit<Vocabulary<FactsByKind[DocumentKind]>, 'lists'> = {
  texts: {
    称呼: you,
    申请人: ({ applicantName }) => printableName(applicantName),
    申请日期: ({ appliedOn }) => chineseDate(appliedOn),
    事项名称: matterWithItem,
    申请类别: ({ matterType }) => askedFor(matterType),
    办件编号: ({ applicationNumber }) => applicationNumber,
    联系电话: ({ contact }) => contact.phone,
  },
  conditions: { 是行政许可: ({ matterType }) => matterType === 'licence' },
}

const licenceLaw = '《中华人民共和国行政许可法》'
const forLicences = (type: string, article: string) =>
  type === 'licence' ? [`${licenceLaw}${article}`] : []

const ofTargets: Read<{ readonly target: Target }, string> = {
  原文书: ({ target }) => `《${target.title}》`,
  原编号: ({ target }) => target.number,
}

const ofAmendments = {
  texts: {
    ...ofTargets,
    受理日期: ({ acceptedOn }: AmendmentFacts) => chineseDate(acceptedOn),
    法律依据: ({ legalBasis }: AmendmentFacts) => accordingTo(legalBasis),
  },
}

const ofEndings: Partial<Vocabulary<EndingFacts>> = {
  texts: {
    ...ofTargets,
    法律依据: ({ legalBasis }) => accordingTo(legalBasis),
    失效日期: ({ endsOn }) => chineseDate(endsOn),
  },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}

const ofEndingNotices: Partial<Vocabulary<RevocationNoticeFacts>> = {
  texts: {
    ...ofTargets,
    法律依据: ({ legalBasis }) => accordingTo(legalBasis),
    答复期限: ({ answerUntil }) => chineseDate(answerUntil),
  },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}

const vocabularies: { readonly [K in DocumentKind]: Partial<Vocabulary<FactsByKind[K]>> } = {
  'submission-receipt': {
    texts: {
      收到时间: ({ submittedAt }) => chineseTime(submittedAt),
      答复期限: ({ answerDueOn }) => chineseDate(answerDueOn),
      查询码: ({ queryCode }) => queryCode ?? '',
    },
    conditions: {
      有查询码: ({ queryCode }) => queryCode !== null,
      有材料: ({ materials }) => materials.length > 0,
    },
  },
  'acceptance-notice': {
    texts: {
      受理日期: ({ acceptedOn }) => chineseDate(acceptedOn),
      补正日期: ({ correctedOn }) => (correctedOn === null ? '' : chineseDate(correctedOn)),
      办理工作日: ({ workingDays }) => String(workingDays),
      办理时限: ({ term }) => term,
      办结期限: ({ dueOn }) => chineseDate(dueOn),
    },
    conditions: {
      视为受理: ({ deemed }) => deemed,
      补正后受理: ({ deemed, correctedOn }) => !deemed && correctedOn !== null,
      一次受理: ({ deemed, correctedOn }) => !deemed && correctedOn === null,
      当场决定: ({ workingDays }) => workingDays === 0,
      有材料: ({ materials }) => materials.length > 0,
    },
  },
  'correction-notice': {
    texts: { 补正期限: ({ dueOn }) => (dueOn === null ? '' : chineseDate(dueOn)) },
    lists: { 补充说明: ({ lead }) => asParagraphs(lead) },
    conditions: { 有补正期限: ({ dueOn }) => dueOn !== null },
  },
  'non-acceptance-decision': {
    texts: {
      不受理情形: ({ ground }) => notAcceptedBecause[ground],
      法律依据: ({ legalBasis }) => accordingTo(legalBasis),
      主管机关: ({ competentOrgan }) => competentOrgan ?? '',
    },
    lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
    conditions: { 有主管机关: ({ competentOrgan }) => competentOrgan !== null },
  },
  'special-procedure-notice': {
    texts: {
      受理日期: ({ acceptedOn }) => chineseDate(acceptedOn),
      程序名称: ({ procedure }) => procedureNames[procedure],
      开始日期: ({ startsOn }) => chineseDate(startsOn),
      所需工作日: ({ workingDays }) => String(workingDays),
      法律依据: ({ matterType }) => accordingTo(forLicences(matterType, '第四十五条')),
    },
    lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
  },
  'extension-notice': {
    texts: {
      受理日期: ({ acceptedOn }) => chineseDate(acceptedOn),
      原定期限: ({ dueOn }) => chineseDate(dueOn),
      新期限: ({ newDueOn }) => chineseDate(newDueOn),
      延长工作日: ({ workingDays }) => String(workingDays),
      批准人: ({ approver }) => approver,
      法律依据: ({ matterType }) => accordingTo(forLicences(matterType, '第四十二条')),
    },
    lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
  },
  'grant-decision': {
    texts: {
      受理日期: ({ acceptedOn }) => chineseDate(acceptedOn),
      法律依据: ({ legalBasis, matterType }) =>
        accordingTo([...legalBasis, ...forLicences(matterType, '第三十八条第一款')]),
      决定结果: ({ matterType }) => granted[matterType],
      结果文件: ({ result }) => result?.name ?? '',
      领取方式: ({ result }) => sentence(result?.collection ?? ''),
    },
    lists: { 准予内容: grantedLines },
    conditions: {
      有准予内容: (facts) => grantedLines(facts).length > 0,
      有结果文件: ({ result }) => result !== null,
    },
  },
  'denial-decision': {
    texts: {
      受理日期: ({ acceptedOn }) => chineseDate(acceptedOn),
      法律依据: ({ legalBasis, matterType }) =>
        accordingTo([...legalBasis, ...forLicences(matterType, '第三十八条第二款')]),
      决定结果: ({ matterType }) => denied[matterType],
    },
    lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
  },
  'termination-notice': {
    texts: {
      终止情形: ({ ground }) => endedBecause[ground],
      终止日期: ({ terminatedOn }) => chineseDate(terminatedOn),
      法律依据: ({ legalBasis }) => accordingTo(legalBasis),
    },
    lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
  },
  'proof-of-service': {},
  licence: {
    texts: {
      证照名称: ({ licenceName }) => licenceName,
      证照编号: ({ licenceNumber }) => licenceNumber ?? '',
      有效期: ({ validFrom, validUntil }) =>
        validUntil === null
          ? `自${chineseDate(validFrom)}起长期有效`
          : `${chineseDate(validFrom)}至${chineseDate(validUntil)}`,
    },
    lists: { 许可内容: ({ items }) => items.flatMap(asParagraphs) },
    conditions: { 换发: ({ licenceNumber }) => licenceNumber !== null },
  },
  'change-decision': { ...ofAmendments, lists: { 准予内容: grantedLines } },
  'renewal-decision': {
    ...ofAmendments,
    lists: { 准予内容: grantedLines },
    conditions: { 视为准予: ({ deemed }) => deemed },
  },
  'revocation-notice': ofEndingNotices,
  'withdrawal-notice': ofEndingNotices,
  'withdrawal-decision': ofEndings,
  'revocation-decision': ofEndings,
  'cancellation-decision': ofEndings,
  'site-check-record': ofSiteChecks,
  'approval-form': ofApprovalForms,
  'material-receipt': ofMaterialReceipts,
  'transfer-slip': ofTransferSlips,
  'check-record': ofCheckRecords,
  'rectification-order': ofRectificationOrders,
  'hearing-offer': ofHearingOffers,
  'interested-party-notice': ofInterestedParties,
  'hearing-request': ofHearingRequests,
  'hearing-notice': ofHearingNotices,
  'hearing-announcement': ofHearingAnnouncements,
  'hearing-refusal': ofHearingRefusals,
  'party-hearing-refusal': ofHearingRefusals,
  'hearing-record': ofHearingRecords,
  'decision-publication': ofPublications,
  'supervision-order': ofSupervisionOrders,
  'supervision-reply': ofSupervisionReplies,
  'inspection-notice': ofInspections,
  'referral-letter': ofReferrals,
  'supervision-advice': ofAdvice,
}
