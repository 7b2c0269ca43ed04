// The sentences of leaves.
import { longestLeave } from './rules/noting.ts'
import type { LeaveRefusal } from './types.ts'

export const leaveSentences: Readonly<Record<LeaveRefusal, string>> = {
  'days-missing': '请填写从哪天到哪天，比如 2026-12-01 到 2026-12-05。',
  'days-turned-round': '最后一天不能早于第一天。',
  'days-past': '第一天不能早于今天。已经过去的不用登记。',
  'too-long': `一次最多登记 ${longestLeave} 天。更长的，请管理员调整岗位。`,
  'no-such-colleague': '请选择本部门的同事。',
  'not-head': '只有部门负责人可以替同事登记。',
  'deputy-missing': '请选择由谁代办，不能是本人。',
  'deputy-of-other-post': '代办的人要和请假的人有相同的岗位，请换一位。',
  'deputy-away': '这几天代办的人自己也请假，请换一位。',
  'away-already': '这几天已经登记过请假。要改，请先结束原来的。',
  'stands-in': '请假的人这几天正替别人代办。请先给那位同事换人代办。',
}
