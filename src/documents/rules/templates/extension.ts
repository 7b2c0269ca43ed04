// 延长期限通知书: why the decision takes longer, who approved it, and the new day.
import type { ExtensionFacts } from '../../facts.ts'
import { accordingTo, asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function extension(facts: ExtensionFacts): Body {
  const { matterName, applicationNumber, acceptedOn, dueOn, newDueOn, workingDays } = facts
  const law = facts.matterType === 'licence' ? ['《中华人民共和国行政许可法》第四十二条'] : []
  return bodyOf(
    [
      `${you(facts)}提出的“${matterName}”申请（办件编号${applicationNumber}），本机关已于` +
        `${chineseDate(acceptedOn)}受理，原定于${chineseDate(dueOn)}前作出决定。` +
        '因下列原因，不能在原定期限内作出决定：',
      ...asParagraphs(facts.reasons),
      `${accordingTo(law)}经${facts.approver}批准，决定将办理期限延长${workingDays}个工作日，` +
        `延长后将于${chineseDate(newDueOn)}前作出决定。`,
    ],
    { closing: '特此通知。' },
  )
}
