// 特别程序告知书: which procedure stops the clock, and for how long (行政许可法 第四十五条).
import type { SpecialProcedure, SpecialProcedureFacts } from '../../facts.ts'
import { accordingTo, asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function specialProcedure(facts: SpecialProcedureFacts): Body {
  const { matterName, applicationNumber, acceptedOn, procedure, startsOn, workingDays } = facts
  const law = facts.matterType === 'licence' ? ['《中华人民共和国行政许可法》第四十五条'] : []
  return bodyOf([
    `${you(facts)}提出的“${matterName}”申请（办件编号${applicationNumber}），本机关已于` +
      `${chineseDate(acceptedOn)}受理。办理中依法需要进行${procedureNames[procedure]}。`,
    ...asParagraphs(facts.reasons),
    `${accordingTo(law)}${procedureNames[procedure]}自${chineseDate(startsOn)}开始，` +
      `所需时间为${workingDays}个工作日，不计算在办理期限内。`,
    `${procedureNames[procedure]}结束后，办理期限继续计算。结果将及时告知${you(facts)}。`,
  ])
}

export const procedureNames: Readonly<Record<SpecialProcedure, string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
}
