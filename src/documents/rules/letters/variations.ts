// 样例情形: samples in which the conditions of a template hold and do not hold, so that every turn can be looked at.
import type { DocumentDraft, DocumentKind } from '../../facts.ts'
import { drafts } from './samples.ts'

export interface Variation {
  readonly name: string
  readonly draft: DocumentDraft
}

/** The sample of a kind first, then what differs from it. */
export function variationsOf(kind: DocumentKind): readonly Variation[] {
  const draft = drafts.find((one) => one.kind === kind)
  if (draft === undefined) throw new Error(`no sample of ${kind}`)
  const all = { 一般情形: {}, ...own[kind], ...everyKind }
  return Object.entries(all).map(([name, change]) => ({
    name,
    draft: { kind, facts: { ...draft.facts, ...change } } as DocumentDraft,
  }))
}

const everyKind = {
  申请人是单位: { applicantType: 'company', applicantName: '杂多县样例商贸有限公司' },
  不是行政许可: { matterType: 'public-service', matterName: '社会保障卡申领' },
}

const own: Partial<Record<DocumentKind, Readonly<Record<string, object>>>> = {
  'submission-receipt': { 没有材料: { materials: [] }, 没有查询码: { queryCode: null } },
  'acceptance-notice': {
    一次受理: { correctedOn: null },
    视为受理: { correctedOn: null, deemed: true, acceptedOn: '2026-11-16' },
    承诺按小时: { correctedOn: null, workingDays: 2, term: '48小时' },
    当场决定: { correctedOn: null, workingDays: 0, materials: [] },
  },
  'correction-notice': { 没有补正期限: { dueOn: null } },
  'non-acceptance-decision': { 不需要许可: { ground: 'not-required', competentOrgan: null } },
  'special-procedure-notice': { 听证: { procedure: 'hearing' } },
  'grant-decision': {
    没有另写内容: { items: [], validFrom: null, validUntil: null },
    没有结果文件: { result: null },
  },
  'termination-notice': { 申请人撤回: { ground: 'withdrawn', reasons: '', remedies: null } },
  'renewal-decision': { 视为准予延续: { deemed: true } },
  licence: {
    长期有效: { validUntil: null },
    换发: { licenceNumber: '玉树杂市监许证字〔2026〕3号' },
  },
  'decision-publication': {
    没有另写内容: { items: [], validFrom: null, validUntil: null },
    没有期限: { validUntil: null },
  },
  'supervision-order': { 没有办件: { applicationNumber: '' } },
  'supervision-reply': { 没有办件: { applicationNumber: '' } },
  'inspection-notice': { 没有办件: { applicationNumber: '' } },
  'referral-letter': { 没有办件: { applicationNumber: '' } },
  'supervision-advice': { 没有办件: { applicationNumber: '' } },
  'hearing-request': { 没有写理由: { reasons: '' } },
  'hearing-notice': { 机关认为需要听证: { asked: false } },
  'proof-of-service': { 拒收: { refusal: { reason: '不愿签收', witnesses: ['索南', '李样例'] } } },
}
