// What the pages of keeping and holding say.
import type { HoldRefusal } from './holds.ts'
import type { Ending } from './types.ts'

export const endingNames: Readonly<Record<Ending, string>> = {
  concluded: '办结',
  'not-accepted': '不予受理',
  withdrawn: '撤回',
  terminated: '终止',
}

export const holdRefusals: Readonly<Record<HoldRefusal, string>> = {
  unknown: '您管的地区里没有这个办件，请核对编号',
  cleared: '这个办件保存期满，内容已经清除，不用封存',
  'held-already': '这个办件已经封存',
  'reason-missing': '请写清理由，至少 5 个字',
}

export const ruleFaults = {
  matter: '没有这个事项代码；全部事项都用就不填',
  years: '请填 1 到 100 的整数，永久保存填“永久”',
  basis: '请写依据，比如哪份文件的哪一条',
} as const
