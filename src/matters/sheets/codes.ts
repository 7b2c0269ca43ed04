// 表里的说法: how the sheets write what the catalogue keeps as codes.
import { channelWords, crossRegionWords, exerciseWords, objectWords } from '../rules/code-sets.ts'
import { levelWords } from '../rules/words.ts'
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
  hour: '小时',
}

export const handlingNames = { instant: '即办件', committed: '承诺件' } as const

export const stepLevelNames: Readonly<Record<NonNullable<StepText['level']> | 'own', string>> = {
  own: '受理的这一级',
  ...levelWords,
  village: '村（社区）',
}

export const grades = ['A', 'B', 'C', 'D'] as const

export const words = {
  level: levelWords,
  exercise: exerciseWords,
  object: objectWords,
  scope: crossRegionWords,
  channel: channelWords,
} as const

/** How earlier files, and the standard itself, say what a cell says today; by column. */
export const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  通办范围: {
    ...{ 全省通办: '跨市通办', 全国: '全国通办', 跨省: '跨省通办', 跨市: '跨市通办' },
    ...{ 跨县: '跨县通办', 无: '属地办理' },
  },
  办理形式: {
    ...{ 网上办理: '电脑端网上、移动端网上', 窗口办理: '窗口', 自助终端: '其他' },
    '乡镇（街道）便民服务中心': '窗口',
  },
  服务对象: { 个人: '自然人', 企业: '企业法人', 法人: '企业法人、事业法人、社会组织法人' },
  行使层级: { 市级: '市州级', '镇（乡、街道）': '乡镇（街道）', 村: '村（社区）' },
}

export function yesNo(value: boolean): string {
  return value ? '是' : '否'
}
