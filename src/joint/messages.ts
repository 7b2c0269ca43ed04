// Every sentence that joint applications choose.
import type { AcceptRefusal } from './accept.ts'
import type { BeginRefusal } from './begin.ts'
import type { JointStatus } from './rules/state.ts'

export const beginSentences: Readonly<Record<BeginRefusal, string>> = {
  'no-such-bundle': '这件事现在不能在网上一起办，请看指南。',
  'not-for-you': '这件事不是给您这类账号办的：个人的事请用个人账号，企业的事请用企业账号。',
  'no-such-region': '请选择办理的县（市、区）。',
  'not-offered-there': '您选的地方有的事项不办，请换一个县（市、区），或者分开办。',
  'no-lead': '您选的地方还没有牵头部门，请分开办。',
}

export const acceptSentences: Readonly<Record<AcceptRefusal, string>> = {
  'not-found': '没有这个联办件。',
  'not-yours': '只有牵头部门的受理人员可以统一受理。',
  'nothing-to-accept': '没有等受理的部分，可能刚被别人受理。',
  refused: '没有办成，请刷新后再看。',
}

/** What a state means to the applicant. */
export const plainStates: Readonly<Record<JointStatus, string>> = {
  accepting: '已经提交，等牵头部门看材料',
  correcting: '有的部分等您补正',
  handling: '各部门正在同时办',
  delivering: '都有了决定，等送达',
  concluded: '全部办结',
  withdrawn: '您已撤回',
}

export const submitSentences = {
  changed: '指南刚刚有了变化，没有交上去。请回到指南重新开始，填过的还在。',
  'not-declared': '请看过并勾选承诺，再提交',
  material: '还没有传',
  'not-open':
    '其中有的事项现在不收申请：不在办理时段，或者名额已满。请看各事项的办事指南，能办的可以分开办。',
} as const
