// The names and formulas of the indicators, and the periods over which they are counted.
import type { IndicatorId } from './queries/indicators.ts'

export interface IndicatorText {
  readonly name: string
  readonly formula: string
  /** share: part of the whole; mean: part per one; per-thousand: cards per 1000 applications. */
  readonly kind: 'share' | 'mean' | 'per-thousand'
  readonly tone: 'brand' | 'bad'
}

export const indicatorTexts: Readonly<Record<IndicatorId, IndicatorText>> = {
  onTime: share('按时办结率', '承诺到期日以前作出决定的件 ÷ 作出决定的件'),
  early: share('提前办结率', '早于承诺到期日作出决定的件 ÷ 作出决定的件'),
  receipt: share('受理及时率', '5 个工作日内答复的件 ÷ 已经答复或者已到期的收件'),
  oneNotice: share('一次告知合规率', '只告知过一次补正的件 ÷ 告知过补正的件'),
  rated: share('主动评价率', '办事人评价的件 ÷ 已经办完的件'),
  good: share('好评率', '非常满意、满意、基本满意 ÷ 全部评价'),
  bad: { ...share('差评率', '不满意、非常不满意 ÷ 全部评价'), tone: 'bad' },
  badAnswered: share('差评按期答复率', '5 个工作日内答复的差评 ÷ 已经答复或者已到期的差评'),
  calledBack: share('差评回访率', '已经回访的差评 ÷ 已经答复的差评'),
  visits: {
    ...share('平均跑动次数', '各件指南上的到现场次数之和 ÷ 收件'),
    kind: 'mean',
  },
  signals: perThousand('每千件预警', '预警 ÷ 收件 × 1000'),
  yellows: perThousand('每千件黄牌', '黄牌（撤销的不算）÷ 收件 × 1000'),
  reds: perThousand('每千件红牌', '红牌（撤销的不算）÷ 收件 × 1000'),
  online: share('网上可办率', '可以网上申请的事项 ÷ 全省已发布的事项'),
  noVisit: share('不用跑的事项', '到现场 0 次的事项 ÷ 全省已发布的事项'),
  instant: share('即办率', '当场办结的事项 ÷ 全省已发布的事项'),
  compression: share('承诺时限压缩比', '（法定 − 承诺）÷ 法定，按工作日的事项合计'),
}

export const periods = [
  { key: '30', label: '近 30 天', days: 30 },
  { key: '90', label: '近 90 天', days: 90 },
  { key: '365', label: '近一年', days: 365 },
] as const

function share(name: string, formula: string): IndicatorText {
  return { name, formula, kind: 'share', tone: 'brand' }
}

function perThousand(name: string, formula: string): IndicatorText {
  return { name, formula, kind: 'per-thousand', tone: 'brand' }
}
