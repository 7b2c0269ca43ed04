// Lawful facts for previews of what a supervisor writes about a red card that was confirmed.
import type { DocumentDraft } from '../../facts.ts'
import { common } from './sample-parts.ts'

const about = {
  ...common,
  applicantType: 'company',
  ground: '监察规则“法定时限”，红牌，2026年11月20日亮牌',
  department: '杂多县市场监督管理局',
} as const

export const oversightDrafts: readonly DocumentDraft[] = [
  {
    kind: 'inspection-notice',
    facts: {
      ...{ ...about, applicantName: about.department, on: '2026-12-04' },
      content: '今年办理的食品经营许可是否按期作出决定，超期的原因',
    },
  },
  {
    kind: 'referral-letter',
    facts: {
      ...{ ...about, applicantName: '玉树藏族自治州市场监督管理局', on: null },
      content: '一件食品经营许可超过法定期限五个工作日才作出决定，已经责成整改',
    },
  },
  {
    kind: 'supervision-advice',
    facts: {
      ...{ ...about, applicantName: about.department, on: '2026-12-25' },
      content: '请假的人要办交接；到期前三个工作日由审核人逐件过问',
    },
  },
]
