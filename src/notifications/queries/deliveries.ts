// SMS and mails, newest first: of one application for its handlers, of all for the operators.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { DeliveryRow } from '../tables.ts'
import type { DeliveryStatus, Notification } from '../types.ts'

export type DeliveryLine = Pick<
  DeliveryRow,
  | 'id'
  | 'channel'
  | 'purpose'
  | 'addressShown'
  | 'subject'
  | 'body'
  | 'status'
  | 'attempts'
  | 'sendAfter'
  | 'settledAt'
  | 'fault'
  | 'createdAt'
>

const columns = [
  ...(['id', 'channel', 'purpose', 'addressShown', 'subject', 'body', 'status'] as const),
  ...(['attempts', 'sendAfter', 'settledAt', 'fault', 'createdAt'] as const),
] as const
const size = 30

export async function deliveries(
  db: Db,
  status: DeliveryStatus | null,
  before: string | null,
): Promise<Page<DeliveryLine>> {
  const query = db('deliveries')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(...columns)
  if (status !== null) void query.where({ status })
  if (before !== null && /^\d{1,18}$/.test(before)) void query.where('id', '<', before)
  return pageOf(await query, size, (row) => row.id)
}

export async function countDeliveries(
  db: Db,
): Promise<Readonly<Record<'waiting' | 'failed', number>>> {
  const rows = await db('deliveries')
    .whereIn('status', ['waiting', 'failed'])
    .groupBy('status')
    .select<{ status: 'waiting' | 'failed'; count: string }[]>('status', db.raw('count(*)'))
  const countOf = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0)
  return { waiting: countOf('waiting'), failed: countOf('failed') }
}

export interface ToldOf extends Pick<
  Notification,
  'id' | 'title' | 'body' | 'createdAt' | 'readAt'
> {
  readonly channels: readonly Pick<DeliveryRow, 'channel' | 'status' | 'addressShown' | 'fault'>[]
}

/** What people were told of an application, word for word, and by which ways. */
export async function toldOf(db: Db, applicationId: string): Promise<readonly ToldOf[]> {
  const messages = await db('notifications')
    .where({ applicationId })
    .orderBy('id', 'desc')
    .limit(100)
    .select('id', 'title', 'body', 'createdAt', 'readAt')
  const ways = await db('deliveries')
    .join('deliveryParts', 'deliveryParts.deliveryId', 'deliveries.id')
    .whereIn(
      'notificationId',
      messages.map(({ id }) => id),
    )
    .orderBy('deliveries.id')
    .select('notificationId', 'channel', 'status', 'addressShown', 'fault')
  return messages.map((message) => ({
    ...message,
    channels: ways.filter(({ notificationId }) => notificationId === message.id),
  }))
}
