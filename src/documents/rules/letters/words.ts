// Words that the law or the facts choose, so that no template can choose others.
import type {
  MatterType,
  NonAcceptanceGround,
  SpecialProcedure,
  TerminationGround,
} from '../../facts.ts'

export const granted: Readonly<Record<MatterType, string>> = {
  licence: '本机关决定准予行政许可',
  confirmation: '本机关决定准予行政确认',
  benefit: '本机关决定准予行政给付',
  award: '本机关决定准予行政奖励',
  adjudication: '本机关作出如下裁决',
  'other-power': '本机关决定准予办理',
  'public-service': '该事项已经办理完毕',
}

export const denied: Readonly<Record<MatterType, string>> = {
  licence: '本机关决定不予行政许可',
  confirmation: '本机关决定不予行政确认',
  benefit: '本机关决定不予行政给付',
  award: '本机关决定不予行政奖励',
  adjudication: '本机关决定驳回行政裁决申请',
  'other-power': '本机关决定不予办理',
  'public-service': '本机关决定不予办理',
}

export const notAcceptedBecause: Readonly<Record<NonAcceptanceGround, string>> = {
  'not-competent': '申请事项依法不属于本机关职权范围。',
  'not-required': '申请事项依法不需要办理该项手续。',
  'false-materials': '申请中隐瞒有关情况或者提供虚假材料。',
  other: '该申请依法不应受理。',
}

export const endedBecause: Readonly<Record<TerminationGround, string>> = {
  withdrawn: '在本机关作出决定前，申请人已撤回申请。',
  'correction-not-made': '本机关已一次告知需要补正的全部内容，申请人逾期未补正。',
  'subject-ceased': '办理中，申请人死亡、丧失行为能力或者依法终止。',
  other: '办理中出现依法应当终止的情形。',
}

/** The eight procedures of 行政许可法 第四十五条. */
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
