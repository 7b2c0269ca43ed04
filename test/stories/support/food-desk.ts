// 食品经营许可 at the desks of 杂多县, after acceptance: examined, inspected by two, verified, granted.
import { Clerk } from './clerk.ts'
import type { Numbers } from './citizen.ts'
import type { Hall } from './hall.ts'

const matter = '食品经营许可'

export async function examinedOnSite(hall: Hall, filed: Numbers): Promise<void> {
  const examiner = await Clerk.named(hall, 'zaduo-scj-chengban')
  await examiner.finds(filed, matter)
  await examiner.does('通过本环节', { 审查意见: '材料齐全' })
  await examiner.does('通过本环节', {
    ...{ 核查人员: '才仁、卓玛', 核查地点: '经营场所', 核查时间: '10:30' },
    审查意见: '现场符合要求',
  })
}

export async function verifiedAndGranted(hall: Hall, filed: Numbers): Promise<void> {
  const head = await Clerk.named(hall, 'zaduo-scj-shenhe')
  await head.finds(filed, matter)
  await head.does('通过本环节')
  const approver = await Clerk.named(hall, 'zaduo-scj-pizhun')
  await approver.finds(filed, matter)
  await approver.does('准予许可', { 有效期至: '2031-03-18', 准予的内容: '热食类食品制售' })
}
