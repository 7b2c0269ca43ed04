// 不予决定书: refused, with the facts, the reasons and the law.
import type { DenialFacts, MatterType } from '../../facts.ts'
import { askedFor } from '../titles.ts'
import { accordingTo, asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function denial(facts: DenialFacts): Body {
  const { matterName, matterType, applicationNumber, appliedOn, acceptedOn } = facts
  const licenceLaw =
    matterType === 'licence' ? ['《中华人民共和国行政许可法》第三十八条第二款'] : []
  const law = accordingTo([...facts.legalBasis, ...licenceLaw])
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”${askedFor(matterType)}，` +
        `本机关于${chineseDate(acceptedOn)}受理，办件编号${applicationNumber}。`,
      '经审查，该申请不符合法定条件、标准，理由如下：',
      ...asParagraphs(facts.reasons),
      `${law}${outcomes[matterType]}。`,
    ],
    { remedies: facts.remedies, closing: '' },
  )
}

const outcomes: Readonly<Record<MatterType, string>> = {
  licence: '本机关决定不予行政许可',
  confirmation: '本机关决定不予行政确认',
  benefit: '本机关决定不予行政给付',
  award: '本机关决定不予行政奖励',
  adjudication: '本机关决定驳回行政裁决申请',
  'other-power': '本机关决定不予办理',
  'public-service': '本机关决定不予办理',
}
