// What the hall says of the province that runs it: names, hotline, contacts.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'

const schema = z.object({
  hallName: z.string().default('青海省网上办事大厅'),
  motto: z.string().default('一站 · 一处办好'),
  host: z.string().default('青海省人民政府办公厅'),
  operator: z.string().default('青海省数据局'),
  hotline: z.string().default('12345'),
  hotlineNote: z.string().default('政务服务便民热线，每天 24 小时，可以讲藏语'),
  contactAddress: z.string().default('青海省政务服务大厅'),
  contactHours: z.string().default('周一至周五 9:00—12:00，14:00—18:00'),
  contactEmail: z.string().nullable().default(null),
})

export type ProvinceSettings = z.output<typeof schema>

/** Names and contacts of the province; each has a default. */
export function provinceSettings(db: Db): Promise<ProvinceSettings> {
  return readSettings(db, schema)
}
