// How long the log stays online: the settings' row `auditOnlineMonths`, three years unless it says otherwise.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { nothingClashes, numberSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'
import { leastMonths } from './rules/months.ts'

const mostMonths = 1200

const schema = z.object({ auditOnlineMonths: z.int().min(leastMonths).max(mostMonths).default(36) })

/** Never fewer than the six months that the law asks for (网络安全法第二十三条). */
export async function onlineMonths(db: Db): Promise<number> {
  return (await readSettings(db, schema)).auditOnlineMonths
}

export const auditGroup: SettingGroup = {
  ...{ key: 'audit', title: '日志', row: null, schema, clash: nothingClashes },
  lead: '更早的日志归档成文件，仍能查验。网络安全法第二十三条：不少于六个月。',
  fields: [
    numberSetting('auditOnlineMonths', '在线留多久', {
      ...{ unit: '个月', least: leastMonths, most: mostMonths },
    }),
  ],
}
