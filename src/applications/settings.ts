// How long drafts are kept, and whether a copy must have been compared with its original before a grant.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { numberSetting } from '../platform/setting-group.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { readSettings } from '../platform/settings.ts'

const days = (usual: number) => z.int().min(1).max(3650).default(usual)

const drafts = z.object({
  /** Calendar days after the last change until a draft goes to the bin. */
  draftDays: days(90),
  /** How many of them before the end its owner is warned. */
  draftWarningDays: days(10),
  /** Days that it stays in the bin. */
  draftBinDays: days(30),
})

export type DraftSettings = z.output<typeof drafts>

export function draftSettings(db: Db): Promise<DraftSettings> {
  return readSettings(db, drafts)
}

const inDays = { unit: '天', least: 1, most: 3650 }

export const draftGroup: SettingGroup = {
  ...{ key: 'drafts', title: '草稿', row: null, schema: drafts },
  lead: '没有提交的申请留多久。改了以后，已有的草稿也按新的天数算。',
  fields: [
    numberSetting('draftDays', '多久没有动过就放进回收站', inDays),
    numberSetting('draftWarningDays', '提前多久提醒本人', inDays),
    numberSetting('draftBinDays', '在回收站里留多久', inDays),
  ],
  clash: ({ draftDays, draftWarningDays }) =>
    Number(draftWarningDays) < Number(draftDays)
      ? null
      : { name: 'draftWarningDays', text: '提醒要早于放进回收站：请填得比上面的天数少' },
}

const originals = z.object({
  /** 'bar': nothing is granted on a demanded copy whose original nobody has seen. */
  originalsBeforeGrant: z.enum(['tell', 'bar']).default('tell'),
})

export async function originalsBar(db: Db): Promise<boolean> {
  return (await readSettings(db, originals)).originalsBeforeGrant === 'bar'
}

export const originalGroup: SettingGroup = {
  ...{ key: 'originals', title: '核对原件', row: null, schema: originals },
  lead: '必要的材料是申请人自己上传的证照（可信等级 C），没有人核对过原件的，能不能准予。改了以后，从下一次办理起照新的办。',
  fields: [
    {
      ...{ name: 'originalsBeforeGrant', label: '没有核对原件的', hint: null, kind: 'choice' },
      ...{ unit: null, required: true, wrong: '请选一项' },
      choices: [
        ['tell', '提醒批准人，由批准人决定'],
        ['bar', '核对以后才能准予'],
      ],
    },
  ],
  clash: () => null,
}
