// Lawful facts for previews of the letters to the public and between offices.
import type { DocumentDraft } from '../../facts.ts'
import { common } from './sample-parts.ts'

const ground = '监察规则“送达期限”，黄牌'

export const officeDrafts: readonly DocumentDraft[] = [
  {
    kind: 'decision-publication',
    facts: {
      ...{ ...common, applicantName: '杂多县样例商贸有限公司', applicantType: 'company' },
      ...{ decisionTitle: '准予行政许可决定书', decisionNumber: '玉树杂市监许准字〔2026〕8号' },
      ...{ decidedOn: '2026-11-27', validFrom: '2026-11-27', validUntil: '2031-11-26' },
      items: ['经营项目：热食类食品制售'],
    },
  },
  {
    kind: 'supervision-order',
    facts: {
      ...{ ...common, applicantName: '杂多县市场监督管理局', applicantType: 'company', ground },
      ...{ demand: '请在三日内把决定书送达申请人，并说明超期的原因', answerBy: '2026-12-04' },
    },
  },
  {
    kind: 'supervision-reply',
    facts: {
      ...{ ...common, applicantName: '玉树藏族自治州政务服务局', applicantType: 'company' },
      ...{ orderNumber: '玉树政督字〔2026〕2号', orderedOn: '2026-11-30' },
      answer: '决定书已经送达申请人。超期是因为承办人请假没有交接，已经补上',
    },
  },
]
