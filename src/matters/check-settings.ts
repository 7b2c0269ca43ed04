// The province's own limits of the checks before publication.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** 电话和时间几个月没有确认算过期 */
  staleContactMonths: z.int().min(1).max(60).default(6),
})

export type CheckSettings = z.output<typeof schema>

export function checkSettings(db: Db): Promise<CheckSettings> {
  return readSettings(db, schema)
}

export const checkGroup: SettingGroup = {
  ...{ key: 'checks', title: '事项检查', row: null, schema, clash: nothingClashes },
  lead: '发布以前的检查按这些数目提出问题。',
  fields: [
    numberSetting('staleContactMonths', '电话和时间多久没有确认算过期', {
      ...{ unit: '个月', least: 1, most: 60 },
    }),
  ],
}
