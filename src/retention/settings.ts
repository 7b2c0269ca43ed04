// How long before it is cleared away an application stands on the list; the province may set other days.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  /** Calendar days from the notice on the page until the contents go. */
  clearingNoticeDays: z.int().min(7).max(730).default(90),
})

export async function noticeDays(db: Db): Promise<number> {
  return (await readSettings(db, schema)).clearingNoticeDays
}

export const clearingGroup: SettingGroup = {
  ...{ key: 'clearing', title: '到期清除', row: null, schema, clash: nothingClashes },
  lead: '保存期满的办件，先列在清单上，到日子才清除内容。已经列出的，日子不变。',
  fields: [
    numberSetting('clearingNoticeDays', '清除以前列出多久', { unit: '天', least: 7, most: 730 }),
  ],
}
