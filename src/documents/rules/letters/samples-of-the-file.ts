// Lawful facts for previews of the papers of the file, of requests and of later checks.
import type { DocumentDraft } from '../../facts.ts'
import { common, remedies } from './sample-parts.ts'

const target = { title: '食品经营许可证', number: '玉树杂市监许证字〔2026〕3号' }
const subject = '对“经营场所使用证明”的承诺'

const withdrawal = {
  ...{ ...common, target, reasons: '经营场所所在片区划入水源保护区，不能再从事餐饮经营' },
  legalBasis: ['《中华人民共和国行政许可法》第八条第二款'],
}

export const fileDrafts: readonly DocumentDraft[] = [
  { kind: 'withdrawal-notice', facts: { ...withdrawal, answerUntil: '2026-11-30' } },
  { kind: 'withdrawal-decision', facts: { ...withdrawal, endsOn: '2026-12-08', remedies } },
  {
    kind: 'material-receipt',
    facts: {
      ...{ ...common, takenAt: new Date('2026-11-21T02:26:00Z'), clerk: '更桑' },
      papers: [
        { name: '身份证', originalSeen: true, copiesKept: 1, scanned: true },
        { name: '设备设施布局图', originalSeen: false, copiesKept: 2, scanned: false },
      ],
    },
  },
  {
    kind: 'transfer-slip',
    facts: {
      ...{ ...common, applicantName: '玉树州市场监督管理局', applicantType: 'company' },
      ...{ filedBy: '才仁卓玛', handler: '更桑' },
      reasons: '经营面积超过县级权限，应当由州级办理',
    },
  },
  {
    kind: 'hearing-request',
    facts: {
      ...{ ...common, applicantName: '杂多县市场监督管理局', applicantType: 'company' },
      ...{ filedBy: '才仁卓玛', reasons: '现场距离量错了', askUntil: '2026-11-30' },
      askedAt: new Date('2026-11-24T02:30:00Z'),
    },
  },
  {
    kind: 'check-record',
    facts: {
      ...{ ...common, subject, checkedAt: new Date('2026-12-20T02:30:00Z'), staff: '更桑' },
      ...{ findings: '房屋租赁合同和产权证一致', outcome: '属实' },
    },
  },
  {
    kind: 'rectification-order',
    facts: {
      ...{ ...common, subject, reasons: '租赁合同上的面积和承诺的不一致' },
      ...{ legalBasis: ['《中华人民共和国行政许可法》第六十一条'], rectifyBy: '2027-01-10' },
    },
  },
]
