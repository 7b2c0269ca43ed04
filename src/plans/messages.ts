// Every sentence of the plan editor.
import type { DraftRefusal } from './types.ts'

export const draftRefusals: Readonly<Record<DraftRefusal, string>> = {
  'no-such-plan': '没有这个方案。',
  'no-draft': '这个方案没有正在改的草稿，可能刚刚发布或者删除了。请重新开始修改。',
  stale: '草稿刚刚被别人改过，您看到的不是最新的。没有保存，请看过最新草稿再改。',
  'has-faults': '草稿还有没有改好的问题，不能发布。请逐条改正后再发布。',
  'reason-missing': '请写明为什么修改，只有空格不算。',
  'nothing-changed': '草稿和现行版本一样，不用发布。',
}

export const stageFaults = {
  name: '请写环节名称',
  days: '请填 0 到 365 的整数',
  value: '请填条件里要比较的内容；金额、数量要填数字',
} as const
