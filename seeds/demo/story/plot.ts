// The plot: who files what where, and how far it has come. A table, repeated with other people and
// places until there are enough.
import type { Grade } from '../../../src/applications/index.ts'

export type Ending =
  | 'draft'
  | 'submitted'
  | 'correcting'
  | 'corrected'
  | 'refusal-proposed'
  | 'not-accepted'
  | 'examining'
  | 'suspension-proposed'
  | 'suspended'
  | 'resumed'
  | 'verifying'
  | 'approving'
  | 'sent-back'
  | 'granted'
  | 'denied'
  | 'concluded'
  | 'concluded-denied'
  | 'withdrawn'
  | 'correction-running-out'
  /** Nobody corrected: the timer has ended it. */
  | 'correction-run-out'
  /** Nobody answered within five working days: the timer has accepted it. */
  | 'silent'

export interface Part {
  readonly username: string
  readonly matterCode: string
  readonly regionCode: string
  readonly ending: Ending
  /** Working days before today on which it was filed. */
  readonly filed: number
  /** Spreads the minutes of the day. */
  readonly seed: number
  readonly grade: Grade | null
}

/** 事项: code, whom it serves, where it is taken. */
const matters: readonly (readonly [code: string, who: 'person' | 'company'])[] = [
  ['630511001000', 'person'], // 低保
  ['632014008000', 'person'], // 高校毕业生创业补贴
  ['630123006000', 'person'], // 公共场所卫生许可
  ['631023001000', 'person'], // 中医诊所备案
  ['630731001000', 'person'], // 个体工商户设立登记
  ['630131001000', 'person'], // 食品经营许可
  ['632099001000', 'person'], // 残疾儿童康复救助
  ['630131001000', 'company'], // 食品经营许可
  ['630120002000', 'company'], // 动物防疫条件合格证
  ['630120008000', 'company'], // 种畜禽生产经营许可，三级
  ['630123006000', 'company'],
]

/** Counties with staff, the first two below prefectures with staff of their own. */
const places = ['632722', '630103', '632701', '632521', '632301', '632801']
/** The three-level matter needs a prefecture with staff. */
const threeLevelPlaces = ['630103', '632722', '632701']
const threeLevelMatter = '630120008000'
const towns: Readonly<Record<string, string>> = {
  '632722': '632722206',
  '630103': '630103001',
  '632701': '632701101',
  '632521': '632521100',
  '632301': '632301101',
  '632801': '632801001',
}
/** Decided on the spot: it has no examination to be seen in. */
const instantMatter = '630731001000'
const foodLicence = '630131001000'
const reviewed = new Set<Ending>([
  ...(['examining', 'suspension-proposed', 'suspended', 'resumed'] as const),
  ...(['verifying', 'sent-back'] as const),
])
const townMatters = new Set(['630511001000'])

const persons = [
  ...['zhaxiduojie', 'zhuoma', 'cairangdongzhou', 'lamaocuo', 'sangjiejiacuo', 'suonancaidan'],
  ...['renqingzhuoma', 'duojiecairang', 'danzengquzha', 'danzhengjia', 'luosangnima'],
  ...['gazangzhuomaji', 'awangluozang', 'dawa', 'mahailong', 'maxiulan', 'yeshengfu'],
  ...['mayibula', 'hansafeiya', 'hanzhanxiang', 'luguoliang', 'lishendanjie', 'qicunshou'],
  ...['bateer', 'wuyunqimuge', 'siqingaowa', 'wangjianguo', 'lina', 'zhangwei', 'chenzhiqiang'],
  ...['zhaoyumei', 'liuyang', 'yangjie', 'wanggu', 'gongyan', 'xiawenbin', 'zhanghong', 'wuzhen'],
]
const companies = [
  ...['xueyu-ruye', 'kunlun-yanhu', 'fushun-shangmao', 'yushu-lvyou', 'guangfu-xinnengyuan'],
  ...['qilian-yangzhi', 'mashi-mianguan', 'xiuniang-gongfang', 'duojie-baihuo'],
  ...['henan-hezuoshe', 'dulan-gouqi', 'geermu-yanglao'],
]

/** How many of each ending, and how long ago they were filed (working days, from and to). */
const endings: readonly (readonly [Ending, count: number, from: number, to: number])[] = [
  ['draft', 12, 1, 12],
  ['submitted', 26, 0, 4],
  ['correcting', 12, 4, 10],
  ['corrected', 6, 3, 8],
  ['refusal-proposed', 4, 2, 4],
  ['not-accepted', 6, 15, 50],
  ['examining', 30, 2, 6],
  ['suspension-proposed', 3, 4, 6],
  ['suspended', 7, 6, 14],
  ['resumed', 4, 12, 18],
  ['verifying', 10, 4, 7],
  ['approving', 12, 5, 8],
  ['sent-back', 3, 6, 8],
  ['granted', 12, 7, 12],
  ['denied', 4, 8, 12],
  ['concluded', 62, 14, 110],
  ['concluded-denied', 5, 20, 80],
  ['withdrawn', 6, 10, 60],
  ['correction-running-out', 3, 8, 12],
  ['correction-run-out', 4, 30, 45],
  ['silent', 3, 8, 10],
]

const grades: readonly Grade[] = [
  ...(['very-satisfied', 'very-satisfied', 'satisfied', 'very-satisfied'] as const),
  ...(['fair', 'very-satisfied', 'satisfied', 'dissatisfied'] as const),
]

export function plot(): readonly Part[] {
  const parts: Part[] = []
  for (const [ending, count, from, to] of endings) {
    for (let index = 0; index < count; index++) {
      parts.push(partOf(parts.length, ending, from + ((index * 7) % (to - from + 1))))
    }
  }
  return parts.sort((one, other) => other.filed - one.filed)
}

function partOf(seed: number, ending: Ending, filed: number): Part {
  const [drawn, who] = pick(matters, seed)
  const matterCode = drawn === instantMatter && reviewed.has(ending) ? foodLicence : drawn
  const county =
    matterCode === threeLevelMatter
      ? pick(threeLevelPlaces, seed)
      : pick(places, Math.floor(seed / 2))
  return {
    username: who === 'person' ? pick(persons, seed * 5 + 1) : pick(companies, seed * 3 + 1),
    matterCode,
    regionCode: townMatters.has(matterCode) ? (towns[county] ?? county) : county,
    ending,
    filed,
    seed,
    grade: seed % 3 === 0 ? null : pick(grades, seed),
  }
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}
