// What the hall says of the province that runs it: names, hotline, contacts.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { textSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const text = z.string()

const schema = z.object({
  hallName: text.default('青海省网上办事大厅'),
  motto: text.default('一站 · 一处办好'),
  host: text.default('青海省人民政府办公厅'),
  operator: text.default('青海省数据局'),
  hotline: text.default('12345'),
  hotlineNote: text.default('政务服务便民热线，每天 24 小时，可以讲藏语'),
  contactAddress: text.default('青海省政务服务大厅'),
  contactHours: text.default('周一至周五 9:00—12:00，14:00—18:00'),
  contactEmail: z.string().nullable().default(null),
})

export type ProvinceSettings = z.output<typeof schema>

/** Names and contacts of the province; each has a default. */
export function provinceSettings(db: Db): Promise<ProvinceSettings> {
  return readSettings(db, schema)
}

const wrong = '请填写，不超过 100 个字'
const wrongEmail = '请填邮箱，如 hall@example.gov.cn'

export const provinceGroup: SettingGroup = {
  ...{ key: 'province', title: '大厅的名称和联系方式', row: null, schema },
  lead: '写在每一页的页头、页脚和帮助里，保存以后马上换。',
  fields: [
    textSetting('hallName', '大厅名称', wrong),
    textSetting('motto', '页头的一句话', wrong),
    textSetting('host', '主办单位', wrong),
    textSetting('operator', '承办单位', wrong),
    textSetting('hotline', '服务热线', wrong),
    textSetting('hotlineNote', '热线说明', wrong),
    textSetting('contactAddress', '联系地址', wrong),
    textSetting('contactHours', '办公时间', wrong),
    {
      ...textSetting('contactEmail', '联系邮箱', wrongEmail),
      required: false,
    },
  ],
  // What was kept before must be read; what is typed must be an address.
  clash: ({ contactEmail }) =>
    contactEmail === null || z.email().safeParse(contactEmail).success
      ? null
      : { name: 'contactEmail', text: wrongEmail },
}
