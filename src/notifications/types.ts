// 消息: something the hall told a person, kept word for word.

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
