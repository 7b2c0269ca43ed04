// The province's own terms of supervision, where it has set them: the settings' row `supervision`.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting, valuesOf } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { usualTerms } from './rules/terms.ts'
import type { Terms } from './rules/terms.ts'

const labels: Readonly<Record<keyof Terms, string>> = {
  receiptYellowDay: '收件：第几天还没有答复亮黄牌',
  promiseSignalDaysBefore: '承诺时限：提前几天提醒',
  promiseRedDaysAfter: '承诺时限：超过几天亮红牌',
  statutoryYellowDaysBefore: '法定时限：提前几天亮黄牌',
  stepRedDaysAfter: '环节时限：超过几天亮红牌',
  suspendRedDaysAfter: '特别程序：超过几天亮红牌',
  deliverYellowDay: '送达：第几天还没有送达亮黄牌',
  ratingYellowDay: '差评：第几天还没有处理亮黄牌',
  feedbackRedDaysAfter: '差评：超过几天没有答复亮红牌',
  consultRedDaysAfter: '征求意见：超过几天没有答复亮红牌',
  hearingYellowDaysBefore: '听证：到期前几天还没有通知亮黄牌',
  guideRedDays: '办事指南：亮牌几天后还没有改好亮红牌',
  yellowAnswerDays: '黄牌：几天以内说明',
  redAnswerDays: '红牌：几天以内说明',
  ratingContactDays: '差评：几天以内联系评价人',
  ratingAnswerDays: '差评：几天以内整改或者说明',
  nightBulk: '夜间一人办结多少个算异常',
}

/** Pieces of work, where all others are days. */
const counted: ReadonlySet<string> = new Set<keyof Terms>(['nightBulk'])
const most = 60

export const supervisionGroup: SettingGroup = {
  ...{ key: 'supervision', title: '电子监察', row: 'supervision', clash: nothingClashes },
  lead: '什么时候亮牌、几天以内要说明。从下一次巡查起用新的数目，已经亮的牌不变。',
  schema: z.object(
    Object.fromEntries(
      Object.entries(usualTerms).map(([name, usual]) => [
        name,
        z
          .int()
          .min(0)
          .max(most)
          .default(usual as number),
      ]),
    ),
  ),
  fields: Object.entries(labels).map(([name, label]) =>
    numberSetting(name, label, { unit: counted.has(name) ? '个' : '个工作日', least: 0, most }),
  ),
}

/** The terms in force: what the province has set over the usual ones. */
export async function termsOf(db: Db): Promise<Terms> {
  return (await valuesOf(db, supervisionGroup)) as unknown as Terms
}
