// Rows of messages and of their delivery; only this module writes them.
import type { Channel, DeliveryStatus, Notification, Purpose } from './types.ts'

export interface NotificationRow extends Notification {
  dispatchedAt: Date | null
}

export interface NoticeSettingsRow {
  accountId: string
  sms: boolean
  email: boolean
  digest: boolean
  emailSealed: string | null
  emailShown: string | null
  emailConfirmedAt: Date | null
  emailFailedAt: Date | null
  updatedAt: Date
}

export interface SubscriptionRow {
  id: string
  applicationId: string
  addressSealed: string
  addressIndex: string
  addressShown: string
  confirmedAt: Date | null
  endedAt: Date | null
  createdAt: Date
}

export interface DeliveryRow {
  id: string
  channel: Channel
  purpose: Purpose
  accountId: string | null
  subscriptionId: string | null
  addressSealed: string
  addressShown: string
  subject: string | null
  body: string | null
  status: DeliveryStatus
  attempts: number
  sendAfter: Date
  claimedAt: Date | null
  settledAt: Date | null
  providerReference: string | null
  fault: string | null
  createdAt: Date
}

export interface DeliveryPartRow {
  deliveryId: string
  notificationId: string
}

export interface NoticeWordingRow {
  id: string
  event: string
  matterId: string | null
  title: string
  body: string
  editedByAccountId: string
  createdAt: Date
  replacedAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    notifications: NotificationRow
    noticeSettings: NoticeSettingsRow
    subscriptions: SubscriptionRow
    deliveries: DeliveryRow
    deliveryParts: DeliveryPartRow
    noticeWordings: NoticeWordingRow
  }
}
