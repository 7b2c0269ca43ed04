// The words of one SMS or mail: several messages that wait for the same person go as one.
import type { Channel, Words } from '../types.ts'

export interface Letterhead {
  /** The hall's name, as a signature. */
  readonly hall: string
  readonly hotline: string
  /** Where the receiver reads on. */
  readonly link: string
  /** Where a subscriber ends it; null for an account, which has its settings. */
  readonly stopLink: string | null
}

export interface Composed {
  readonly subject: string | null
  readonly text: string
}

export function compose(channel: Channel, parts: readonly Words[], head: Letterhead): Composed {
  return channel === 'sms' ? smsOf(parts, head) : mailOf(parts, head)
}

/** Two lines of seventy characters are enough for an SMS; the rest is behind the link. */
const longestSms = 140

function smsOf(parts: readonly Words[], { hall, link }: Letterhead): Composed {
  const [first] = parts
  const words =
    parts.length === 1 && first !== undefined
      ? `${first.title}。${first.body}`
      : `您有 ${parts.length} 条新消息：${parts.map(({ title }) => title).join('；')}。`
  const frame = `【${hall}】${link}`.length + 1
  return { subject: null, text: `【${hall}】${shorten(words, longestSms - frame)} ${link}` }
}

function mailOf(parts: readonly Words[], head: Letterhead): Composed {
  const [first] = parts
  const subject =
    parts.length === 1 && first !== undefined
      ? first.title
      : `${first?.title ?? ''}等 ${parts.length} 条消息`
  const paragraphs = parts.map(({ title, body }) =>
    parts.length === 1 ? body : `${title}\n${body}`,
  )
  const stop =
    head.stopLink === null ? '不想再收邮件，请在“我的—通知设置”里改。' : `退订：${head.stopLink}`
  const foot = `${head.hall}\n电话 ${head.hotline}\n本邮件由系统发出，请勿回复。${stop}`
  return { subject, text: `${paragraphs.join('\n\n')}\n\n查看：${head.link}\n\n--\n${foot}\n` }
}

function shorten(text: string, longest: number): string {
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
