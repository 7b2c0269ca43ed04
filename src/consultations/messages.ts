// Every sentence that consultations choose.
import type { AnswerRefusal } from './answer.ts'
import type { AskRefusal } from './ask.ts'
import type { RequestFault } from './rules/request.ts'
import type { ConsultationStatus, Opinion, Silence } from './types.ts'
import type { WithdrawRefusal } from './withdraw.ts'

export const opinionNames: Readonly<Record<Opinion, string>> = {
  agree: '同意',
  disagree: '不同意',
  amend: '修改意见',
}

export const statusNames: Readonly<Record<ConsultationStatus, string>> = {
  open: '等答复',
  answered: '已答复',
  silent: '到期没有答复，视为无意见',
  withdrawn: '已撤回',
}

export const silenceNames: Readonly<Record<Silence, string>> = {
  'no-objection': '视为无意见',
  wait: '继续等，不视为同意',
}

/** What a request does to the limit of the application (行政许可法第四十五条). */
export function clockSentence(groundName: string | null): string {
  return groundName === null
    ? '不停止办理时限：征求意见不在法律列明的八种特别程序之内。'
    : `随特别程序“${groundName}”进行，这段时间本来就不计入办理时限。`
}

export const askSentences: Readonly<Record<AskRefusal, string>> = {
  'not-found': '没有这个办件。',
  'not-yours': '只有现在办理这件的部门可以征求意见。',
  'not-now': '受理以后、作出决定以前才能征求意见。',
  'already-asked': '这个部门还有一份没有答复的征求意见，没有重复发。',
  'own-department': '不用征求本部门的意见。',
  nothing: '请至少填写一个部门。',
}

export const requestFaultSentences: Readonly<Record<RequestFault, string>> = {
  'no-department': '请写部门的全称',
  'unknown-department': '没有叫这个名字的部门，请从提示中选，或者写全称',
  'named-twice': '同一个部门写了两次',
  'own-department': '不用征求本部门的意见',
  'no-question': '请写明要问什么，只有空格不算',
  'question-too-long': '问题太长了，请控制在 2000 个字以内',
  'term-wrong': '请填 1 到 60 的整数',
}

export const answerSentences: Readonly<Record<AnswerRefusal, string>> = {
  'not-found': '没有这份征求意见。',
  'not-yours': '只有被征求意见的部门的承办人、审核人、批准人可以答复。',
  closed: '这份征求意见已经结束（答复过、到期或者撤回），不能再答复。',
  'no-opinion': '请选择一种意见',
  'no-reply': '不同意或者提修改意见，要写明理由和依据',
  'reply-too-long': '写得太长了，请控制在 4000 个字以内',
}

export const withdrawSentences: Readonly<Record<WithdrawRefusal, string>> = {
  'not-found': '没有这份征求意见。',
  'not-yours': '只有发出的部门可以撤回。',
  closed: '这份征求意见已经结束，不用撤回。',
  'no-reason': '请写明撤回的理由，只有空格不算',
}

export const ruleSentences = {
  'unknown-matter': '没有这个编码的事项，请核对事项的基本编码',
  silence: '请选择到期不答复怎么算',
  termDays: '请填 1 到 60 的整数',
  reminderDays: '请填 0 到 30 的整数，并且小于期限',
} as const
