// What a letter is called. Only a licence may be called 行政许可; a service has results, not decisions.
import type { DocumentDraft, DocumentKind, MatterType } from '../facts.ts'

export function titleOf(draft: DocumentDraft): string {
  if (draft.kind === 'licence') return draft.facts.licenceName
  const { kind } = draft
  const type = draft.facts.matterType
  if (kind === 'grant-decision') return grantTitle[type]
  if (kind === 'denial-decision') return denialTitle[type]
  return plainTitle[kind]
}

/** What the applicant filed, inside a sentence: “食品经营许可”行政许可申请. */
export function askedFor(type: MatterType): string {
  return type === 'licence' ? '行政许可申请' : '申请'
}

const plainTitle: Readonly<
  Record<Exclude<DocumentKind, 'grant-decision' | 'denial-decision' | 'licence'>, string>
> = {
  'submission-receipt': '提交回执',
  'acceptance-notice': '受理通知书',
  'correction-notice': '补正告知书',
  'non-acceptance-decision': '不予受理决定书',
  'special-procedure-notice': '特别程序告知书',
  'extension-notice': '延长期限通知书',
  'termination-notice': '终止办理通知书',
  'proof-of-service': '送达回证',
  'change-decision': '准予变更决定书',
  'renewal-decision': '准予延续决定书',
  'revocation-notice': '拟撤销告知书',
  'revocation-decision': '撤销决定书',
  'cancellation-decision': '注销决定书',
  'site-check-record': '现场核查（勘验）笔录',
  'approval-form': '审批表',
  'hearing-offer': '听证告知书',
  'interested-party-notice': '利害关系人告知书',
  'hearing-notice': '听证通知书',
  'hearing-announcement': '听证公告',
  'hearing-refusal': '不予听证通知书',
  'party-hearing-refusal': '不予听证通知书',
  'hearing-record': '听证笔录',
  'decision-publication': '决定公开书',
  'supervision-order': '督办单',
  'supervision-reply': '督办答复书',
  'withdrawal-notice': '拟撤回告知书',
  'withdrawal-decision': '撤回决定书',
  'material-receipt': '申请材料接收凭证',
  'transfer-slip': '转办单',
  'hearing-request': '听证申请书',
  'check-record': '监督检查记录',
  'rectification-order': '责令改正通知书',
  'inspection-notice': '监督检查告知书',
  'referral-letter': '抄告函',
  'supervision-advice': '监察建议书',
}

const grantTitle: Readonly<Record<MatterType, string>> = {
  licence: '准予行政许可决定书',
  confirmation: '准予行政确认决定书',
  benefit: '准予行政给付决定书',
  award: '准予行政奖励决定书',
  adjudication: '行政裁决书',
  'other-power': '准予决定书',
  'public-service': '办理结果通知书',
}

const denialTitle: Readonly<Record<MatterType, string>> = {
  licence: '不予行政许可决定书',
  confirmation: '不予行政确认决定书',
  benefit: '不予行政给付决定书',
  award: '不予行政奖励决定书',
  adjudication: '驳回行政裁决申请决定书',
  'other-power': '不予决定书',
  'public-service': '不予办理通知书',
}
