// 通知用语 of mandates: what both sides are told; the province may put its own sentences in their place.
import type { Words } from '../../notifications/index.ts'

export const mandateEvents = {
  'mandate-offered': '收到委托',
  'mandate-accepted': '委托已接受',
  'mandate-declined': '委托没有接受',
  'mandate-ended': '委托已结束',
  'mandate-ending': '委托快到期',
  'mandate-run-out': '委托已到期',
  'mandate-used': '代理人开始代办',
  'company-claimed': '法定代表人开始代表单位办事',
} as const

export type MandateEvent = keyof typeof mandateEvents

export const mandateWordings: Readonly<Record<MandateEvent, Words>> = {
  'mandate-offered': {
    title: '{对方}委托您代办',
    body: '请到“我的—委托代办”看办什么事、可以做什么、到哪天，再决定接不接受。',
  },
  'mandate-accepted': {
    title: '{对方}已接受委托',
    body: '从现在起，对方可以在委托的范围内代您办事。每办一步您都会收到消息，您随时可以结束委托。',
  },
  'mandate-declined': { title: '{对方}没有接受委托', body: '您可以自己办，也可以委托别人。' },
  'mandate-ended': {
    title: '与{对方}的委托已结束',
    body: '从现在起不能再代办，也看不到有关的办件。已经办的照常有效。',
  },
  'mandate-ending': {
    title: '与{对方}的委托到{截止日}为止',
    body: '过了这一天就不能再代办。还要代办的，请委托人到“我的—委托代办”再委托一次。',
  },
  'mandate-run-out': {
    title: '与{对方}的委托已到期',
    body: '最后一天是{截止日}，现在不能再代办，也看不到有关的办件。已经办的照常有效，填了一半的草稿留在委托人那里。',
  },
  'mandate-used': {
    title: '{对方}在代您办“{事项}”',
    body: '填了什么、办到哪一步，您在“我的”里都看得到，也可以自己接着办。不想让对方再办，到“我的—委托代办”结束委托。',
  },
  'company-claimed': {
    title: '{对方}以法定代表人的身份代表本单位办事',
    body: '身份证号和姓名与登记的法定代表人一致。不是本人操作的，请到“我的—经办人”结束，并改密码。',
  },
}
