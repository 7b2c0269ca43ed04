// 受理通知书: accepted, from which day, with which materials, and by when it will be decided.
import type { AcceptanceFacts } from '../../facts.ts'
import { askedFor } from '../titles.ts'
import { chineseDate, materialsTable, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function acceptance(facts: AcceptanceFacts): Body {
  const { matterName, matterType, applicationNumber, appliedOn, workingDays, dueOn } = facts
  const time =
    workingDays === 0
      ? '本机关将当场作出决定。'
      : `本机关将自受理之日起${workingDays}个工作日内，即${chineseDate(dueOn)}前作出决定。` +
        '依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，并另行书面告知。'
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”${askedFor(matterType)}` +
        `（办件编号${applicationNumber}）。${howAccepted(facts)}`,
      time,
      ...(facts.materials.length === 0 ? [] : ['本机关收到的申请材料如下：']),
    ],
    { table: materialsTable(facts.materials), closing: '特此通知。' },
  )
}

function howAccepted(facts: AcceptanceFacts): string {
  const day = chineseDate(facts.acceptedOn)
  const law =
    facts.matterType === 'licence' ? '根据《中华人民共和国行政许可法》第三十二条的规定，' : ''
  if (facts.deemed) {
    return (
      '本机关未在法定期限内告知需要补正的内容，' +
      `${law}该申请自收到申请材料之日即${day}起视为受理，现予补发书面通知。`
    )
  }
  const complete =
    facts.correctedOn === null
      ? '经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式。'
      : `${chineseDate(facts.correctedOn)}，${you(facts)}已按要求提交全部补正材料。`
  return `${complete}${law}本机关决定自${day}起予以受理。`
}
