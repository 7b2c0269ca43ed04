// Every sentence that joint applications choose.
import type { AcceptRefusal } from './accept.ts'
import type { BeginRefusal } from './begin.ts'
import type { CorrectRefusal } from './correct.ts'
import type { DeliverRefusal } from './hand-over.ts'
import type { ExtendRefusal } from './rules/extending.ts'
import type { JointStatus } from './rules/state.ts'
import { refusalSentences } from '../workflow/index.ts'
import type { Refusal } from '../workflow/index.ts'

export const beginSentences: Readonly<Record<BeginRefusal, string>> = {
  'part-paused': '您选的地方有的事项暂停办理。可以等恢复，也可以勾选“先办其余的”再开始。',
  'no-such-bundle': '这件事现在不能在网上一起办，请看指南。',
  'not-for-you': '这件事不是给您这类账号办的：个人的事请用个人账号，企业的事请用企业账号。',
  'no-such-region': '请选择办理的县（市、区）。',
  'not-offered-there': '您选的地方有的事项不办，请换一个县（市、区），或者分开办。',
  'no-lead': '您选的地方还没有牵头部门，请分开办。',
  'no-consent': '开始新的申请，要先同意隐私说明。',
}

export const acceptSentences: Readonly<Record<AcceptRefusal, string>> = {
  'not-found': '没有这个联办件。',
  'not-yours': '只有牵头部门的受理人员可以统一受理。',
  'nothing-to-accept': '没有等受理的部分，可能刚被别人受理。',
  refused: '没有办成，请刷新后再看。',
}

export const deliverSentences: Readonly<Record<DeliverRefusal, string>> = {
  'not-found': '没有这个联办件。',
  'not-yours': '只有牵头部门的窗口可以统一送达。',
  'not-all-decided':
    '没有可以一次交的结果：还有部分没有决定，或者刚被同事交出去了。请回到联办件再看一遍。',
}

export const correctSentences: Readonly<
  Record<
    | Exclude<CorrectRefusal, Refusal>
    | ('not-now' | 'first-correction' | 'within-receipt-limit' | 'correction-day-set')
    | ('comment-missing' | 'why-missing' | 'page-wrong' | 'rest-day'),
    string
  >
> = {
  'not-found': '没有这个联办件。',
  'not-lead': '只有牵头部门的受理人员可以统一告知补正。',
  'no-wants': '请勾选要补正的内容，一次说全。',
  'unknown-part': '勾选的内容不属于这个联办件。请刷新后重新勾选。',
  'paper-incomplete': '缺少法律要求写明的内容，告知书不能发出，没有办。',
  'why-missing': '勾选的每一处都要写明哪里不对。',
  'page-wrong': '页码请写一个数字，比如 2；不限就空着。',
  'not-now': '有的部分现在不在受理环节，可能刚被别人处理过。请刷新后查看。',
  'first-correction': refusalSentences['first-correction'],
  'within-receipt-limit': refusalSentences['within-receipt-limit'],
  'correction-day-set': refusalSentences['correction-day-set'],
  'rest-day': '补正截止日期是休息日，请改成工作日。',
  'comment-missing': refusalSentences['comment-missing'],
}

export const extendSentences: Readonly<Record<ExtendRefusal, string>> = {
  'not-found': '没有这个联办件。',
  'not-lead': '只有牵头部门可以申请延长整件的期限。',
  'not-approver': '整件延长要由本级人民政府负责人批准，请交政府办公室的批准人。',
  'no-joint-clock': '整件没有统一的期限在走，不用延长。各部分的时限在各部分里办延期。',
  'extended-already': '整件的期限只能延长一次，已经延长过。请在延长后的期限内办结。',
  'requested-already': '已经申请过，正在等批准，不用再申请。',
  'not-requested': '牵头部门没有申请延长，或者刚被别人处理过。请刷新后查看。',
  'same-person': '申请和批准不能是同一人，请交由另一位批准人。',
  'too-late': '整件的期限已经届满，不能再延长。请尽快作出决定。',
  'reason-missing': '请写明为什么四十五个工作日内办不完，只有空格不算。',
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
  'part-paused':
    '有的部分暂停办理，没有交上去，填的都留着。可以等恢复以后再提交，也可以先办其余的：见这一页上面。',
  'not-declared': '请看过并勾选承诺，再提交',
  material: '还没有传',
  promise: '还没签',
  'not-open':
    '其中有的事项现在不收申请：不在办理时段，或者名额已满。请看各事项的办事指南，能办的可以分开办。',
} as const
