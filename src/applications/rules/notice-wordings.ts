// 通知用语: what the applicant is told at each move, in plain words with what to do next. The province
// may put its own sentences in their place; moves that are not here are seen on the progress page.
import type { Words } from '../../notifications/index.ts'
import type { Action } from '../../workflow/index.ts'

export const usualWordings: Partial<Readonly<Record<Action, Words>>> = {
  submit: { title: '{事项}：已提交', body: '最晚 {截止日}告诉您是否受理。' },
  accept: {
    title: '{事项}：已受理',
    body: '最晚 {截止日}办好。受理通知书可以在进度页下载。',
  },
  'deem-accepted': {
    title: '{事项}：已受理',
    body: '最晚 {截止日}办好。受理通知书可以在进度页下载。',
  },
  'request-correction': {
    title: '{事项}：需要您补正',
    body: '有 {处数} 处要改，请在 {截止日}前改好再交。补好以前，办理时间不走。',
  },
  'accept-transfer': {
    title: '{事项}：转由{部门}办理',
    body: '您的申请应当由{部门}办理，已经转过去，不用重新提交。期限不变，最晚 {截止日}答复或者办好。',
  },
  'confirm-refusal': {
    title: '{事项}：不予受理',
    body: '理由和救济办法写在决定书里，可以在进度页下载。',
  },
  'approve-suspension': {
    title: '{事项}：进入特别程序',
    body: '依法需要专门程序，这段时间不计入办理时限，详见告知书。',
  },
  resume: { title: '{事项}：特别程序已结束', body: '恢复办理，最晚 {截止日}办好。' },
  extend: {
    title: '{事项}：办理期限延长',
    body: '经批准延长，最晚 {截止日}办好，理由见通知书。',
  },
  grant: { title: '{事项}：已准予', body: '决定书可以在进度页下载。' },
  'deem-renewed': {
    title: '{事项}：视为准予延续',
    body: '证照到期前没有作出决定，依法视为准予延续。决定书可以在进度页下载。',
  },
  deny: { title: '{事项}：不予准许', body: '理由和救济办法写在决定书里，可以在进度页下载。' },
  deliver: { title: '{事项}：已送达办结', body: '请您评一评这次办理。' },
  withdraw: { title: '{事项}：已撤回', body: '您的申请已撤回，以后可以重新申请。' },
  terminate: {
    title: '{事项}：已终止',
    body: '到期没有补正或者补交，按撤回处理。您可以重新申请。',
  },
}
