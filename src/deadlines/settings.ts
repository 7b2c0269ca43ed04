// The province's limits where the law leaves room or sets the outer bound.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const days = (most: number, usual: number) => z.int().min(0).max(most).default(usual)

const schema = z.object({
  /** Calendar days that a correction notice gives unless the clerk sets another day. */
  correctionDays: days(365, 30),
  /** The light turns yellow when this many working days or fewer remain. */
  yellowLightDays: days(30, 1),
})

export type LimitSettings = z.output<typeof schema>

/** The province's default limits, in days. */
export function limitSettings(db: Db): Promise<LimitSettings> {
  return readSettings(db, schema)
}

export const limitGroup: SettingGroup = {
  ...{ key: 'limits', title: '时限', row: null, schema, clash: nothingClashes },
  lead: '法律没有定死的期限。已经发出的补正告知书，期限不变。',
  fields: [
    numberSetting('correctionDays', '补正期限', { unit: '天', least: 0, most: 365 }),
    numberSetting('yellowLightDays', '剩几天亮黄灯', { unit: '个工作日', least: 0, most: 30 }),
  ],
}
