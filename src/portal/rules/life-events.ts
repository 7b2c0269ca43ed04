// 遇到这些事: occasions of life, each leading to a theme or a search of the catalogue.

export interface LifeEvent {
  readonly title: string
  readonly text: string
  /** A theme of matters for persons, or words to search for. */
  readonly leads: { readonly theme: string } | { readonly words: string }
}

export const lifeEvents: readonly LifeEvent[] = [
  { title: '我要开餐馆', text: '食品经营许可、餐饮排水', leads: { words: '餐饮' } },
  { title: '孩子出生', text: '出生医学证明、出生登记', leads: { theme: '生育收养' } },
  { title: '孩子上学', text: '新生入学报名、助学贷款', leads: { theme: '教育科研' } },
  { title: '找工作和失业', text: '失业登记、失业保险金', leads: { theme: '就业创业' } },
  { title: '看病就医', text: '异地就医备案、医疗救助', leads: { theme: '医疗卫生' } },
  { title: '草原与牲畜', text: '草原补奖、野生动物致害补偿', leads: { theme: '农林牧渔' } },
  { title: '挖虫草', text: '冬虫夏草采集证', leads: { words: '虫草' } },
  { title: '买房安居', text: '公积金、二手房过户', leads: { theme: '住房保障' } },
]
