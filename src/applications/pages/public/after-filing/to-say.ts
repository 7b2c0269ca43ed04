// 有话要说: what the owner may still do about an application, and whom to ask.
import { dayOf } from '../../../../kernel/day.ts'
import { longDay } from '../../../../platform/i18n/zh-format.ts'
import type { Link, NoticeProps } from '../../../../platform/web/components.ts'
import type { Shell } from '../../../../platform/web/shell.ts'
import { gradeNames } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import type { Progress } from '../../../queries/progress.ts'
import { mayRate } from '../../../rate.ts'
import { mayWithdraw } from './own-application.ts'
import type { Translate } from './own-application.ts'

type Say = Link & { readonly note: string | null }

export function sayLinks({ t, province }: Shell, progress: Progress): readonly Say[] {
  const { application, rating } = progress
  const { id, status } = application
  const withdrawal = {
    label: t('撤回申请'),
    href: paths.withdrawal(id),
    note: t('决定作出以前都可以撤回，以后还能再申请'),
  }
  const rate = {
    label: t('评价这次办理'),
    href: paths.rating(id),
    note: t('一件事评一次，评了不能改'),
  }
  const readers = {
    label: t('谁看过我的材料'),
    href: paths.readers(id),
    note: t('工作人员每次查看都有记录'),
  }
  const hotline = {
    label: t('打 {hotline} 问人', { hotline: province.hotline }),
    href: `tel:${province.hotline}`,
    note: t(province.hotlineNote),
  }
  return [
    ...(mayWithdraw(status) ? [withdrawal] : []),
    ...(mayRate(status) && rating === null ? [rate] : []),
    readers,
    hotline,
  ]
}

/** Said for as long as the rating stands; null before. */
export function ratingThanks(t: Translate, { rating }: Progress): NoticeProps | null {
  if (rating === null) return null
  const values = { grade: t(gradeNames[rating.grade]), day: longDay(dayOf(rating.ratedAt)) }
  return {
    tone: 'ok',
    title: t('谢谢您的评价'),
    text: t('您在 {day}评的是“{grade}”。评价会用来改进服务。', values),
    actions: [],
  }
}
