// How long the log stays online: the settings' row `auditOnlineMonths`, three years unless it says otherwise.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'
import { leastMonths } from './rules/months.ts'

const schema = z.object({ auditOnlineMonths: z.int().min(leastMonths).max(1200).default(36) })

/** Never fewer than the six months that the law asks for (网络安全法第二十三条). */
export async function onlineMonths(db: Db): Promise<number> {
  return (await readSettings(db, schema)).auditOnlineMonths
}
