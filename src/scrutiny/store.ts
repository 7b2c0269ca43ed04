// Reads and writes of alerts about reading.
import type { Page } from '../kernel/page.ts'
import { pageOf } from '../kernel/page.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Alert, AlertEvent, AlertStatus } from './types.ts'

const size = 50

/** Null when the same was raised before. */
export async function insertAlert(
  tx: Tx,
  alert: Omit<Alert, 'id' | 'status'>,
): Promise<string | null> {
  const rows = await tx('readingAlerts')
    .insert({ ...alert, applicationIds: [...alert.applicationIds] })
    .onConflict(['accountId', 'day', 'rule'])
    .ignore()
    .returning('id')
  return rows[0]?.id ?? null
}

export async function appendEvent(tx: Tx, event: Omit<AlertEvent, 'id'>): Promise<void> {
  await tx('readingAlertEvents').insert(event)
}

export async function alertById(db: Db, id: string): Promise<Alert | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await db('readingAlerts').where({ id }).first('*')) ?? null
}

export async function lockAlert(tx: Tx, id: string): Promise<Alert | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await tx('readingAlerts').where({ id }).forUpdate().first('*')) ?? null
}

export async function updateStatus(tx: Tx, id: string, status: AlertStatus): Promise<void> {
  await tx('readingAlerts').where({ id }).update({ status })
}

export async function eventsOf(db: Db, alertId: string): Promise<readonly AlertEvent[]> {
  return db('readingAlertEvents').where({ alertId }).orderBy('id').select('*')
}

export async function alertList(
  db: Db,
  status: AlertStatus | null,
  before: string | null,
): Promise<Page<Alert>> {
  const query = db('readingAlerts')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select('*')
  if (status !== null) void query.where({ status })
  if (before !== null) void query.where('id', '<', before)
  return pageOf(await query, size, ({ id }) => id)
}

export async function openCount(db: Db): Promise<number> {
  const [row] = await db('readingAlerts')
    .where({ status: 'open' })
    .count<{ count: string }[]>('* as count')
  return Number(row?.count ?? 0)
}
