// 消息: something the hall told a person, kept word for word, and the ways by which it went out.
import type { Day } from '../kernel/day.ts'

export interface Notification {
  readonly id: string
  readonly accountId: string
  readonly applicationId: string | null
  readonly title: string
  readonly body: string
  readonly link: string | null
  readonly readAt: Date | null
  readonly createdAt: Date
}

export type NewNotification = Pick<
  Notification,
  'accountId' | 'applicationId' | 'title' | 'body' | 'link'
>

export type Channel = 'sms' | 'email'
export type Purpose = 'notice' | 'confirmation' | 'digest'
export type DeliveryStatus = 'waiting' | 'sending' | 'sent' | 'delivered' | 'failed'

/** How one account wants to be told, beside the inbox. */
export interface NoticeSettings {
  readonly sms: boolean
  readonly email: boolean
  readonly digest: boolean
  readonly emailShown: string | null
  readonly emailConfirmedAt: Date | null
  readonly emailFailedAt: Date | null
}

/** What an SMS or a mail says. */
export interface Words {
  readonly title: string
  readonly body: string
}

/** Values of the variables that a wording may use; null where an event has none. */
export interface WordingFacts {
  readonly matter: string
  readonly number: string | null
  readonly dueOn: Day | null
  readonly count: number | null
  /** The department that handles it now. */
  readonly department: string | null
  /** 对方: the other side of a mandate or a signature; null where there is none. */
  readonly person: string | null
}
