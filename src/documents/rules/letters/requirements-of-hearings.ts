// What the letters of a hearing may not do without (行政许可法 第三十六条、第四十六条至第四十八条).
import type { DocumentKind } from '../../facts.ts'
import { told, which } from './requirement.ts'
import type { Requirement } from './requirement.ts'

type HearingKind = Extract<
  DocumentKind,
  | ('hearing-offer' | 'interested-party-notice' | 'hearing-notice' | 'hearing-record')
  | ('hearing-announcement' | 'hearing-refusal' | 'party-hearing-refusal' | 'hearing-request')
>

const askingLaw = '行政许可法第四十七条'
const hearingLaw = '行政许可法第四十八条'

const whenAndWhere = told(hearingLaw, '听证时间', '听证地点', '听证主持人')

const refusal: readonly Requirement[] = [
  ...which,
  ...told(askingLaw, '理由'),
  { what: '不予听证的决定', law: askingLaw, words: '不予听证' },
  { what: '陈述和申辩的权利', law: '行政许可法第七条', words: '陈述、申辩' },
]

export const ofHearings: Readonly<Record<HearingKind, readonly Requirement[]>> = {
  'hearing-offer': [...which, ...told(askingLaw, '理由'), ...toBeHeard(askingLaw)],
  'interested-party-notice': [
    ...which,
    { what: '谁提出的申请', law: '行政许可法第三十六条', variable: '提出申请的人' },
    { what: '有什么利害关系', law: '行政许可法第三十六条', variable: '利害关系' },
    ...toBeHeard('行政许可法第三十六条'),
  ],
  'hearing-notice': [
    ...which,
    ...whenAndWhere,
    { what: '申请回避的权利', law: hearingLaw, words: '回避' },
    { what: '申辩和质证的权利', law: hearingLaw, words: '申辩和质证' },
  ],
  'hearing-announcement': [
    ...which,
    { what: '谁提出的申请', law: hearingLaw, variable: '提出申请的人' },
    ...whenAndWhere,
    { what: '公开举行', law: hearingLaw, words: '公开举行' },
  ],
  'hearing-refusal': refusal,
  'party-hearing-refusal': refusal,
  'hearing-request': [...which, ...told(askingLaw, '提出申请的人', '提出时间', '提出期限')],
  'hearing-record': [
    ...which,
    ...whenAndWhere,
    ...told(hearingLaw, '参加人', '听证经过'),
    { what: '签字的地方', law: hearingLaw, part: 'table' },
  ],
}

function toBeHeard(law: string): readonly Requirement[] {
  return [
    { what: '陈述和申辩的权利', law, words: '陈述、申辩' },
    { what: '要求听证的权利', law: askingLaw, words: '要求听证' },
    { what: '提出的期限', law: askingLaw, variable: '提出期限' },
    { what: '不承担听证费用', law: askingLaw, words: '不承担组织听证的费用' },
  ]
}
