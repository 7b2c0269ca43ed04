// 省级参数: names, contacts and default limits that another province would change.
import { record } from '../../src/audit/index.ts'
import { limitSettings } from '../../src/deadlines/index.ts'
import { provinceSettings } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { addSettings } from '../../src/platform/settings.ts'

const notes = {
  hallName: '大厅名称',
  motto: '页头的一句话',
  host: '主办单位',
  operator: '承办单位',
  hotline: '服务热线',
  hotlineNote: '热线说明',
  contactAddress: '联系地址',
  contactHours: '办公时间',
  contactEmail: '联系邮箱',
  correctionDays: '补正期限（自然日）',
  yellowLightDays: '剩余几个工作日以内亮黄灯',
} as const

export async function seed(ctx: Context): Promise<void> {
  const values = { ...(await provinceSettings(ctx.db)), ...(await limitSettings(ctx.db)) }
  const settings = Object.entries(values).map(([name, value]) => ({
    name,
    value,
    note: notes[name as keyof typeof notes],
  }))
  await transaction(ctx.db, async (tx) => {
    await addSettings(tx, settings)
    await record(tx, ctx, {
      action: 'settings.establish',
      subjectType: 'settings',
      subjectId: 'province',
      after: values,
    })
  })
}
