// All that the page of one alert is told from.
import { departmentById } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { eventsOf, lettersOf, ordersOf } from '../store.ts'
import type { Alert, AlertEvent, Order, OversightLetter } from '../types.ts'

export interface AlertFile {
  readonly alert: Alert
  readonly departmentName: string
  readonly application: { readonly queryNumber: string; readonly matterName: string } | null
  readonly events: readonly AlertEvent[]
  readonly orders: readonly Order[]
  readonly letters: readonly OversightLetter[]
}

export async function alertFile(db: Db, alert: Alert): Promise<AlertFile> {
  const [department, application, events, orders, letters] = await Promise.all([
    departmentById(db, alert.departmentId),
    alert.applicationId === null ? null : applicationOf(db, alert.applicationId),
    eventsOf(db, alert.id),
    ordersOf(db, alert.id),
    lettersOf(db, alert.id),
  ])
  return { alert, departmentName: department?.name ?? '', application, events, orders, letters }
}

async function applicationOf(db: Db, id: string): Promise<AlertFile['application']> {
  const [row] = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where('a.id', id)
    .select<{ queryNumber: string | null; matterName: string }[]>(
      'a.queryNumber',
      'v.name as matterName',
    )
  return row === undefined ? null : { ...row, queryNumber: row.queryNumber ?? '' }
}
