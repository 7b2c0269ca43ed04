// Sentences of messages and of their settings.
import type { WordingFault } from './rules/wording.ts'
import type { Channel, DeliveryStatus, Purpose, Words } from './types.ts'

export const channelNames: Readonly<Record<Channel, string>> = { sms: '短信', email: '邮件' }

export const purposeNames: Readonly<Record<Purpose, string>> = {
  notice: '办事通知',
  confirmation: '邮箱确认',
  digest: '待办汇总',
}

export const deliveryNames: Readonly<Record<DeliveryStatus, string>> = {
  waiting: '等待发送',
  sending: '正在发送',
  sent: '已交网关',
  delivered: '已送达',
  failed: '发送失败',
}

export const confirmationWords: Words = {
  title: '请确认您的邮箱',
  body: '有人用这个邮箱接收办事通知。是您本人，请在三天内点开下面的链接，再按“确认”。不是您，不用理会。',
}

export const emailFault = '邮箱不对，应像 zhangsan@example.cn'

export function wordingSentence(fault: WordingFault, at: string): string {
  switch (fault) {
    case 'empty':
      return '请填写'
    case 'too-long':
      return `最多 ${at} 个字`
    case 'unknown-variable':
      return `没有“${at}”这个变量，请从右边列出的变量里选`
    case 'open-brace':
      return '大括号没有成对，变量应像 {事项}'
  }
}
