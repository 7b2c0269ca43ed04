// 不予受理决定书: why the application is not taken up, and to whom to turn instead.
import type { NonAcceptanceFacts, NonAcceptanceGround } from '../../facts.ts'
import { askedFor } from '../titles.ts'
import { accordingTo, asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function nonAcceptance(facts: NonAcceptanceFacts): Body {
  const { matterName, matterType, applicationNumber, appliedOn, ground, competentOrgan } = facts
  const elsewhere =
    competentOrgan === null ? [] : [`该事项由${competentOrgan}负责办理，请向该机关提出申请。`]
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”${askedFor(matterType)}` +
        `（办件编号${applicationNumber}）。经审查，${because[ground]}具体理由如下：`,
      ...asParagraphs(facts.reasons),
      `${accordingTo(facts.legalBasis)}本机关决定不予受理。`,
      ...elsewhere,
    ],
    { remedies: facts.remedies, closing: '' },
  )
}

const because: Readonly<Record<NonAcceptanceGround, string>> = {
  'not-competent': '申请事项依法不属于本机关职权范围。',
  'not-required': '申请事项依法不需要办理该项手续。',
  'false-materials': '申请中隐瞒有关情况或者提供虚假材料。',
  other: '该申请依法不应受理。',
}
