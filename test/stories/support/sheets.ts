// What the applicants of the stories write in their forms, and the files they send.
import sharp from 'sharp'
import { samplePdf } from '../../support/builders/sample-file.ts'
import type { SentFile } from './citizen.ts'

/** 食品经营许可, section by section: an eating-house on the pastures of 扎青乡. */
export const eatingHouse = {
  unit: {
    申请单位名称: '杂多县扎西牧家乐',
    统一社会信用代码: '92632722MA7YXDJ061',
    '法定代表人（负责人）姓名': '扎西多杰',
    法定代表人证件号码: '632722197803124734',
    联系人: '扎西多杰',
    联系电话: '19900000101',
    单位所在地: ['杂多县', '扎青乡'],
    单位详细地址: '牧民定居点3区',
  },
  place: {
    场所所在地: ['杂多县', '扎青乡'],
    场所详细地址: '牧民定居点3区12号',
    场所面积: '86.5',
  },
  business: {
    主体业态: '餐饮服务提供者',
    经营项目: ['热食类食品制售', '自制饮品'],
    是否清真: '否',
    是否网络经营: '否',
    食品安全管理人员: '卓玛',
    培训考核证明编号: 'QH-2026-0312',
    从业人员数: '3',
  },
} as const

/** What the county finds wanting in it. */
export const wanting = [
  { label: '从业人员数', why: '和健康证明的人数不一致', how: '照实际人数填写' },
  { label: '食品安全管理制度', why: '缺少进货查验制度', how: '补上再传' },
]

/** 种畜禽生产经营许可, section by section. */
export const breedingFarm = {
  unit: {
    申请单位名称: '城中区样例马氏牛肉面馆',
    统一社会信用代码: '92630103M6YHCDJJ7F',
    '法定代表人（负责人）姓名': '马海龙',
    法定代表人证件号码: '63012119800120367X',
    联系人: '马海龙',
    联系电话: '19900000117',
    单位所在地: ['城中区', '南滩街道'],
    单位详细地址: '昆仑中路8号',
  },
  farm: {
    畜种: '牦牛',
    品种名称: '青海高原牦牛',
    场别: '扩繁场',
    场址: ['城中区', '总寨镇'],
    种畜存栏: '120',
    技术人员数: '4',
    防疫条件合格证号: '青动防合字20260011',
    种源来源: '大通种牛场',
    年提供种畜数: '30',
    执行标准: 'GB/T 24865',
  },
} as const

/** A real photograph, as a telephone takes it. */
export async function photograph(name: string): Promise<SentFile> {
  const image = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8b99' } })
  return { name, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() }
}

export function paperOf(name: string): SentFile {
  return { name, mimeType: 'application/pdf', buffer: samplePdf }
}
