// 代码集: the code sets of the standard (G39046 附录 A) that a matter is sorted by, in its words, and what
// versions stored in earlier days said instead.
import type {
  Channel,
  CrossRegion,
  ExerciseLevel,
  MaterialKind,
  ServedObject,
  TermUnit,
} from '../types.ts'

export const exerciseWords: Readonly<Record<ExerciseLevel, string>> = {
  nation: '国家级',
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）',
  village: '村（社区）',
  graded: '分级管理',
}

/** The digits of 行使层级. */
export const exerciseDigits: Readonly<Record<ExerciseLevel, string>> = {
  ...{ nation: '1', province: '2', prefecture: '3', county: '4', township: '5' },
  ...{ village: '6', graded: '7' },
}

export const objectWords: Readonly<Record<ServedObject, string>> = {
  person: '自然人',
  company: '企业法人',
  institution: '事业法人',
  society: '社会组织法人',
  organ: '行政机关',
  organization: '其他组织',
}

/** The same as people say it. */
export const plainObjectWords: Readonly<Record<ServedObject, string>> = {
  ...{ person: '个人', company: '企业', institution: '事业单位', society: '社会组织' },
  ...{ organ: '行政机关', organization: '其他组织' },
}

export const crossRegionWords: Readonly<Record<CrossRegion, string>> = {
  local: '属地办理',
  'cross-county': '跨县通办',
  'cross-prefecture': '跨市通办',
  'cross-province': '跨省通办',
  national: '全国通办',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  window: '窗口',
  computer: '电脑端网上',
  mobile: '移动端网上',
  express: '快递申请',
  other: '其他',
}

export const materialKindWords: Readonly<Record<MaterialKind, string>> = {
  certificate: '证件证书证明',
  form: '申请表格文书',
  other: '其他',
}

/** 材料形式, 来源渠道, 结果类型, 环节类型: kept in their words. */
export const materialForms = ['原件', '复印件', '原件及复印件', '电子件'] as const
export const materialSources = ['申请人自备', '政府部门核发', '中介机构或法定机构出具'] as const
export const resultKinds = ['证照', '批文', '结论', '凭证', '资金'] as const
export const stepKinds = [
  ...(['受理', '审查', '现场核查', '专家评审', '征求意见', '听证', '公示', '法定等待'] as const),
  ...(['决定', '送达'] as const),
] as const

export const unitWords: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日（自然日）',
  month: '个月',
  hour: '小时',
}

/** 8 个工作日、24 小时 */
export function termInWords(length: number, unit: TermUnit): string {
  return `${length} ${unitWords[unit]}`
}

export function keysOf<K extends string>(words: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(words) as K[]
}

/** 全省通办 is said as 跨市, what was 跨省通办 was kept under another word. */
export function crossRegionOf(stored: string): CrossRegion {
  const older: Readonly<Record<string, CrossRegion>> = {
    ...{ 'province-wide': 'cross-prefecture', 'nation-wide': 'cross-province' },
  }
  return older[stored] ?? keysOf(crossRegionWords).find((each) => each === stored) ?? 'local'
}

/** What was one way online is two, a centre in a township is a window, a terminal is another way. */
export function channelsOf(stored: readonly string[]): readonly Channel[] {
  const older: Readonly<Record<string, readonly Channel[]>> = {
    ...{ online: ['computer', 'mobile'], 'township-centre': ['window'], kiosk: ['other'] },
  }
  const found = stored.flatMap((each) => older[each] ?? [each as Channel])
  return [...new Set(found)]
}

export function isOnline(channels: readonly Channel[]): boolean {
  return channels.includes('computer') || channels.includes('mobile')
}
