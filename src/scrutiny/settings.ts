// The province's own numbers for abnormal reading, where it has set them: the settings' row `scrutiny`.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting, valuesOf } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { usualTerms } from './rules/terms.ts'
import type { Terms } from './rules/terms.ts'

const count = (usual: number, most = 1000) => z.int().min(1).max(most).default(usual)
const pieces = { unit: '个', least: 1, most: 1000 }

export const readingGroup: SettingGroup = {
  ...{ key: 'reading', title: '异常查看提醒', row: 'scrutiny', clash: nothingClashes },
  lead: '看多少个办件起提醒审计员。改动和理由记入日志，审计员看得到；从下一次巡查起用新的数目。',
  schema: z.object({
    hourCount: count(usualTerms.hourCount),
    nightCount: count(usualTerms.nightCount),
    familyCount: count(usualTerms.familyCount),
    familyPercent: count(usualTerms.familyPercent, 100),
    personCount: count(usualTerms.personCount),
    outsideCount: count(usualTerms.outsideCount),
  }),
  fields: [
    numberSetting('hourCount', '一小时内打开不同的办件，超过', pieces),
    numberSetting('nightCount', '22 点到次日 6 点打开不同的办件，超过', pieces),
    numberSetting('familyCount', '不是自己经办、同一个姓的办件，超过', pieces),
    numberSetting('familyPercent', '并且同姓的占到', { unit: '%', least: 1, most: 100 }),
    numberSetting('personCount', '不是自己经办、同一个人的办件，超过', pieces),
    numberSetting('outsideCount', '本区域以外的办件，超过', pieces),
  ],
}

export async function termsOf(db: Db): Promise<Terms> {
  return (await valuesOf(db, readingGroup)) as unknown as Terms
}
