// What the operator sets for messages: the hours in which nobody gets an SMS.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, textSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'
import type { QuietHours } from './rules/quiet-hours.ts'
import { minutesOf } from './rules/quiet-hours.ts'

const timeOfDay = z.string().refine((text) => minutesOf(text) !== null)
const schema = z.object({
  smsQuietFrom: timeOfDay.default('21:30'),
  smsQuietUntil: timeOfDay.default('08:00'),
})

export async function quietHours(db: Db): Promise<QuietHours> {
  const { smsQuietFrom, smsQuietUntil } = await readSettings(db, schema)
  return { from: minutesOf(smsQuietFrom) ?? 0, until: minutesOf(smsQuietUntil) ?? 0 }
}

const wrong = '请填 24 小时制的时间，如 21:30'

export const quietGroup: SettingGroup = {
  ...{ key: 'quiet', title: '短信免打扰', row: null, schema, clash: nothingClashes },
  lead: '这段时间里不发短信，等到早上再发。两个时间一样的，整天都发。',
  fields: [
    textSetting('smsQuietFrom', '从几点起不发', wrong),
    textSetting('smsQuietUntil', '到几点为止', wrong),
  ],
}
