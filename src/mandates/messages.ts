// The sentences of mandates: rights, kinds, states, refusals.
import type { AgencyKind, AgentRight } from '../kernel/agency.ts'
import type { AnswerRefusal } from './answer.ts'
import type { GuardRefusal } from './guard-child.ts'
import type { OfferRefusal } from './offer.ts'
import type { GuardianRelation, MandateState } from './types.ts'

export const rightNames: Readonly<Record<AgentRight, string>> = {
  fill: '填写申请、上传材料',
  submit: '提交申请',
  correct: '补正、补交材料',
  collect: '领取文书和证照',
  withdraw: '撤回申请',
  manage: '管理经办人',
}

export const kindNames: Readonly<Record<AgencyKind, string>> = {
  agent: '委托代理人',
  clerk: '经办人',
  representative: '法定代表人',
  guardian: '监护人',
}

export const stateNames: Readonly<Record<MandateState, string>> = {
  offered: '等对方接受',
  unanswered: '没有答复，已作废',
  declined: '没有接受',
  'in-force': '有效',
  ended: '已结束',
  'run-out': '已到期',
}

export const offerSentences: Readonly<Record<OfferRefusal, string>> = {
  'not-yours': '您现在不能委托别人，请回到本人身份再办。',
  oneself: '这是您自己的号码，不用委托自己',
  'days-past': '最后一天不能早于今天',
  'too-long': '时间太长：委托代办最长两年，经办人最长三年，到期可以再办',
  'rights-beyond': '不能给出您自己没有的权限',
}

export const answerSentences: Readonly<Record<AnswerRefusal, string>> = {
  'not-found': '没有找到这份委托。',
  'not-offered': '这份委托已经撤回、到期或者答复过，请对方重新发出。',
  'no-such-code': '邀请码不对、过了十四天，或者姓名与单位填的不一致，请向单位核对后再填',
  'own-company': '您是这个单位的法定代表人，不用再加入',
}

export const claimSentences = {
  uscc: '请填 18 位统一社会信用代码，营业执照上有',
  'not-representative':
    '没有核对上：您的姓名、身份证号要与单位注册时填的法定代表人一致。换过法定代表人的，请先用单位账号更正',
  held: '您已经在代表这个单位办事，在上面的列表里',
} as const

export const inputSentences = {
  name: '请填对方身份证上的姓名',
  number: {
    'id-number': '请填对方 18 位身份证号，末位是 X 的填 X',
    phone: '请填对方 11 位手机号',
  },
  rights: '请至少选一项可以做的事',
  matters: '请填要委托的事项，一行一个',
  unknownMatter: '没有找到“{name}”，请照办事指南的标题或者事项代码填',
  types: '请至少选一类事项',
  scope: '请选委托办哪些事',
  endsOn: '请填最后一天，如 2026-12-31',
} as const

export const relationNames: Readonly<Record<GuardianRelation, string>> = {
  father: '父亲',
  mother: '母亲',
  other: '其他监护人',
}

/** 个人信息保护法 第三十一条; kept with the consent as it was shown. */
export const guardianConsentWording =
  '我是这个孩子的监护人，同意本厅为办理孩子的事项处理孩子的姓名、证件号和申请里填写的信息；所说的关系属实，如有不实，依法承担责任。'

export const childSentences: Readonly<
  Record<GuardRefusal | 'name' | 'idNumber' | 'relation', string>
> = {
  name: '请填孩子户口簿上的姓名',
  idNumber: '请填孩子 18 位身份证号，末位是 X 的填 X',
  relation: '请选您和孩子的关系',
  'not-agreed': '要监护人同意，才能处理孩子的信息',
  'not-yours': '请回到本人身份再办。',
  'too-old': '孩子已满十四周岁，请用孩子自己的账号，或者由孩子委托您',
  known: '这个号码已经登记过。另一位监护人登记过的，请由那位监护人办；有疑问请带户口簿到窗口核对',
}
