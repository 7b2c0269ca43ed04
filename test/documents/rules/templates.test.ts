// Every letter says what the law asks of it, and is not written at all where that is missing.
import { describe, expect, test } from 'vitest'
import type { DocumentDraft, DocumentKind } from '../../../src/documents/facts.ts'
import { isFromApplicant, isPublic, isRecord } from '../../../src/documents/rules/internal-kinds.ts'
import { compose } from '../../../src/documents/rules/templates.ts'
import { delivered } from '../delivered.ts'
import type { DocumentContent } from '../../../src/documents/types.ts'
import { drafts, heading, remedies } from '../samples.ts'

const mustContain: Readonly<Record<DocumentKind, readonly string[]>> = {
  'submission-receipt': ['2026年11月16日10时26分', '632722202611210012', '营业执照', '3867'],
  'acceptance-notice': [
    '自2026年11月19日起予以受理',
    '2026年12月1日前作出决定',
    '营业执照',
    '0976',
  ],
  'correction-notice': ['一次告知', '看不到证件有效期', '补充标注后重新上传', '2026年12月7日前'],
  'non-acceptance-decision': ['不予受理', '由杂多县市场监督管理局负责', '第三十二条'],
  'special-procedure-notice': ['专家评审', '10个工作日', '不计算在办理期限内', '第四十五条'],
  'extension-notice': ['大雪封路', '本机关负责人批准', '延长10个工作日', '2026年12月15日前'],
  'grant-decision': ['准予行政许可', '一、经营场所', '三、有效期', '第三十八条第一款'],
  'denial-decision': ['距离为8米。', '第十二条', '第三十八条第二款', '不予行政许可'],
  'termination-notice': ['终止办理', '逾期未补正', '2026年12月8日'],
  licence: ['食品经营许可证', '才仁卓玛', '热食类', '2031年11月20日'],
  'change-decision': ['准予变更', '珠江路3号', '第四十九条'],
  'renewal-decision': ['准予延续', '2031年11月20日', '第五十条'],
  'revocation-notice': ['租赁合同是虚假的', '陈述、申辩', '听证', '2026年11月30日'],
  'revocation-decision': ['决定撤销', '租赁合同是虚假的', '2026年12月8日'],
  'cancellation-decision': ['决定注销', '2026年12月8日'],
  'site-check-record': ['更桑、李样例，共2人', '民主路12号', '10时30分', '距离为30米', '签字＿'],
  'approval-form': ['建议准予', '李样例（审核）', '2026年11月21日11时40分', '准予许可'],
  'hearing-offer': ['陈述、申辩', '要求听证', '2026年11月30日前', '五个工作日'],
  'interested-party-notice': ['样例商贸有限公司', '共用一面墙', '陈述、申辩', '要求听证'],
  'hearing-notice': ['2026年12月10日9时30分', '二楼听证室', '尕松样例', '回避', '申辩和质证'],
  'hearing-announcement': ['才**', '2026年12月10日9时30分', '公开举行', '可以旁听'],
  'hearing-refusal': ['超过五个工作日', '不予听证', '陈述、申辩'],
  'party-hearing-refusal': ['不是本事项的利害关系人', '不予听证', '陈述、申辩'],
  'decision-publication': ['第四十条', '公众有权查阅', '许准字〔2026〕8号', '2031年11月26日'],
  'supervision-order': ['送达期限', '在三日内把决定书送达', '2026年12月4日以前书面答复'],
  'supervision-reply': ['督字〔2026〕2号', '决定书已经送达申请人。', '2026年11月30日'],
  'hearing-record': ['李样例', '申请人才仁卓玛', '申请人申辩、质证。', '签字＿'],
  'withdrawal-notice': ['公共利益', '水源保护区', '陈述、申辩', '补偿', '2026年11月30日前'],
  'withdrawal-decision': ['决定撤回', '第八条第二款', '补偿', '2026年12月8日'],
  'material-receipt': ['2026年11月21日10时26分', '布局图', '2份', '当场退还', '（更桑）签字'],
  'transfer-slip': ['才仁卓玛', '超过县级权限', '玉树州市场监督管理局', '期限照走'],
  'hearing-request': ['要求听证', '现场距离量错了', '2026年11月24日10时30分', '2026年11月30日'],
  'check-record': ['经营场所使用证明', '更桑', '产权证一致', '检查结果：属实'],
  'inspection-notice': ['第六十条', '法定时限', '2026年12月4日', '超期的原因'],
  'referral-letter': ['杂多县市场监督管理局', '法定时限', '超过法定期限五个工作日'],
  'supervision-advice': ['法定时限', '请假的人要办交接', '2026年12月25日以前书面反馈'],
  'rectification-order': ['第六十一条', '责令你在2027年1月10日前改正', '面积', '陈述、申辩'],
  'proof-of-service': ['受理通知书', '直接送达', '2026年11月21日10时26分', '本人', '更桑'],
}
const adverse = new Set<DocumentKind>([
  'non-acceptance-decision',
  'denial-decision',
  'termination-notice',
  'revocation-decision',
  'cancellation-decision',
  'withdrawal-decision',
])

describe.each(drafts)('a $kind', (draft) => {
  test('says all that the law asks of it', () => {
    const text = textOf(composed(draft))
    for (const words of mustContain[draft.kind]) expect(text).toContain(words)
    expect(text).not.toMatch(/undefined|null|NaN|。。|，，|\{|\}/)
  })

  test('bears organ, number, recipient, date and contact', () => {
    const content = composed(draft)
    if (isRecord(draft.kind)) return expect(content).toMatchObject({ ...heading, recipient: '' })
    if (isFromApplicant(draft.kind)) {
      expect(content).toMatchObject({ ...heading, organ: '', sealText: '', contact: '' })
      return expect(content.recipient).toBe(draft.facts.applicantName)
    }
    const recipient = isPublic(draft.kind) ? '' : draft.facts.applicantName
    expect(content).toMatchObject({ ...heading, recipient, sealText: heading.organ })
    expect(content.contact).toContain('0976-8881234')
  })
})

describe.each(drafts.filter(({ kind }) => adverse.has(kind)))('an adverse $kind', (draft) => {
  test('names the organ of reconsideration, its online channel, the court and both terms', () => {
    const { remedies: text } = composed(draft)
    for (const words of [
      '60日',
      '杂多县人民政府',
      remedies.onlineChannelUrl,
      '6个月',
      '人民法院',
    ]) {
      expect(text).toContain(words)
    }
  })

  test.each([
    [{ reasons: ' \n ' }, 'reasons-missing'],
    [{ remedies: null }, 'remedies-missing'],
    [{ remedies: { ...remedies, court: ' ' } }, 'remedies-missing'],
    [{ remedies: { ...remedies, onlineChannelUrl: '' } }, 'remedies-missing'],
  ])('is not written with %j', (change, refusal) => {
    const spoilt = { ...draft, facts: { ...draft.facts, ...change } } as DocumentDraft
    expect(compose(spoilt, heading, delivered(draft.kind))).toEqual({ ok: false, refusal })
  })
})

test('a correction without items, and an extension without reasons, are not written', () => {
  const refused = { ok: false, refusal: 'reasons-missing' }
  expect(
    compose(changed('correction-notice', { items: [] }), heading, delivered('correction-notice')),
  ).toEqual(refused)
  expect(
    compose(changed('extension-notice', { reasons: '' }), heading, delivered('extension-notice')),
  ).toEqual(refused)
})

test('whoever withdraws needs no remedies against himself', () => {
  const change = { ground: 'withdrawn', reasons: '', remedies: null }
  const content = composed(changed('termination-notice', change))
  expect(textOf(content)).toContain('申请人已撤回申请')
  expect(content.remedies).toBeNull()
})

test('where reconsideration comes first, the letter says so', () => {
  const change = { remedies: { ...remedies, reconsiderationFirst: true } }
  const { remedies: text } = composed(changed('denial-decision', change))
  expect(text).toContain('应当先')
  expect(text).toContain('15日')
})

test('silence for five working days is acceptance, and the letter admits it', () => {
  const change = { deemed: true, correctedOn: null, acceptedOn: '2026-11-16' }
  expect(textOf(composed(changed('acceptance-notice', change)))).toContain(
    '自收到申请材料之日即2026年11月16日起视为受理',
  )
})

test.each([
  ['public-service', '办理结果通知书', '不予办理通知书'],
  ['benefit', '准予行政给付决定书', '不予行政给付决定书'],
  ['confirmation', '准予行政确认决定书', '不予行政确认决定书'],
])('a %s is not called a licence and does not cite its law', (matterType, granted, denied) => {
  const grant = composed(changed('grant-decision', { matterType }))
  const denial = composed(changed('denial-decision', { matterType }))
  expect([grant.title, denial.title]).toEqual([granted, denied])
  expect(textOf(grant) + textOf(denial)).not.toContain('行政许可')
})

test('no letter about a matter that is no licence cites the law of licences', () => {
  for (const { kind } of drafts) {
    const change =
      kind === 'proof-of-service' ? { served: [] } : { legalBasis: [], matterName: '高龄补贴' }
    const content = composed(changed(kind, { ...change, matterType: 'benefit' }))
    expect(textOf(content)).not.toContain('许可法')
  }
})

test('a company is addressed as 你单位, and a Tibetan name in both scripts in Chinese', () => {
  const company = changed('grant-decision', { applicantType: 'company', applicantName: '样例公司' })
  expect(textOf(composed(company))).toContain('你单位')
  const tibetan = changed('grant-decision', { applicantName: '扎西（བཀྲ་ཤིས་）' })
  expect(composed(tibetan).recipient).toBe('扎西')
})

function changed(kind: DocumentKind, change: object): DocumentDraft {
  const draft = drafts.find((sample) => sample.kind === kind)
  return { kind, facts: { ...draft?.facts, ...change } } as DocumentDraft
}

function composed(draft: DocumentDraft): DocumentContent {
  const result = compose(draft, heading, delivered(draft.kind))
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

function textOf(content: DocumentContent): string {
  const { title, paragraphs, table, afterTable, remedies: text, closing, notes } = content
  const cells = table?.rows.flat() ?? []
  return [title, ...paragraphs, ...cells, ...afterTable, text ?? '', closing, ...notes]
    .concat(content.contact)
    .join('\n')
}
