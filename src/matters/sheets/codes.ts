// 表里的说法: how the sheets write what the catalogue keeps as codes.
import { channelWords, crossRegionWords, levelWords, objectWords } from '../rules/words.ts'
import type { StepText, TermUnit } from '../types.ts'

/** DOMAIN 4.3 事项类型 */
export const typeCodes: Readonly<Record<string, string>> = {
  行政许可: '01',
  行政处罚: '02',
  行政强制: '03',
  行政征收: '04',
  行政给付: '05',
  行政检查: '06',
  行政确认: '07',
  行政奖励: '08',
  行政裁决: '09',
  其他行政权力: '10',
  公共服务: '20',
}

export const unitNames: Readonly<Record<TermUnit, string>> = {
  'working-day': '工作日',
  'calendar-day': '自然日',
  month: '月',
}

export const handlingNames = { instant: '即办件', committed: '承诺件' } as const

export const stepLevelNames: Readonly<Record<NonNullable<StepText['level']> | 'own', string>> = {
  own: '受理的这一级',
  ...levelWords,
  village: '村（社区）',
}

export const stepKinds = [
  '受理',
  '审查',
  '现场核查',
  '专家评审',
  '征求意见',
  '听证',
  '公示',
  '法定等待',
  '决定',
  '送达',
] as const

export const materialForms = ['原件', '复印件', '原件及复印件', '电子件'] as const

export const grades = ['A', 'B', 'C', 'D'] as const

export const words = {
  level: levelWords,
  object: objectWords,
  scope: crossRegionWords,
  channel: channelWords,
} as const

export function yesNo(value: boolean): string {
  return value ? '是' : '否'
}
