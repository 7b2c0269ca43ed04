// How many days before its end the holder of a licence is reminded; the province may set others.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** Calendar days; renewal should be asked for thirty days before the end (行政许可法 第五十条). */
  licenceReminderDays: z.array(z.int().min(1).max(365)).max(5).default([60, 30]),
})

export function licenceSettings(db: Db): Promise<z.output<typeof schema>> {
  return readSettings(db, schema)
}

export const licenceGroup: SettingGroup = {
  ...{ key: 'licences', title: '证照到期提醒', row: null, schema, clash: nothingClashes },
  lead: '延续要在到期三十日前申请（行政许可法第五十条），提醒要留出准备的时间。不提醒就空着。',
  fields: [
    {
      ...{ name: 'licenceReminderDays', label: '到期以前几天提醒', kind: 'numbers', unit: '天' },
      ...{ hint: '可以提醒几次，用顿号隔开，如 60、30', required: false, choices: [] },
      wrong: '请填 1 到 365 的整数，最多五个，用顿号隔开',
    },
  ],
}
