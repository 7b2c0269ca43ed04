// Loads, locks and writes alerts with their events, orders, and the marks of the watch.
import { dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Alert, AlertEvent, Look, Order, OversightLetter, Watch } from './types.ts'

export type NewAlert = Omit<Alert, 'id' | 'status' | 'answeredOn' | 'closedOn'>

/** Null when the same was raised already, perhaps at this moment by another worker. */
export async function insertAlert(tx: Tx, alert: NewAlert): Promise<string | null> {
  const [row] = await tx('supervisionAlerts')
    .insert({ ...alert, facts: JSON.stringify(alert.facts) as unknown as Alert['facts'] })
    .onConflict()
    .ignore()
    .returning('id')
  return row?.id ?? null
}

export async function alertById(db: Db | Tx, id: string): Promise<Alert | null> {
  if (!isId(id)) return null
  return (
    (await db('supervisionAlerts')
      .where({ id })
      .first(...alertColumns)) ?? null
  )
}

export async function lockAlert(tx: Tx, id: string): Promise<Alert | null> {
  if (!isId(id)) return null
  const row = await tx('supervisionAlerts')
    .where({ id })
    .forUpdate()
    .first(...alertColumns)
  return row ?? null
}

export type AlertChanges = Partial<Pick<Alert, 'status' | 'dueOn' | 'answeredOn' | 'closedOn'>>

export async function updateAlert(tx: Tx, id: string, changes: AlertChanges): Promise<void> {
  await tx('supervisionAlerts').where({ id }).update(changes)
}

export async function appendEvent(tx: Tx, event: Omit<AlertEvent, 'id'>): Promise<void> {
  await tx('supervisionAlertEvents').insert(event)
}

export function eventsOf(db: Db | Tx, alertId: string): Promise<AlertEvent[]> {
  return db('supervisionAlertEvents').where({ alertId }).orderBy('id').select('*')
}

/** The alerts of these applications; with no application, those of the occurrences named. */
export async function alertsOf(
  db: Db | Tx,
  applicationIds: readonly string[],
): Promise<readonly Alert[]> {
  return db('supervisionAlerts')
    .whereIn('applicationId', [...applicationIds])
    .select(...alertColumns)
}

export function alertsOfOccurrence(db: Db | Tx, occurrence: string): Promise<Alert[]> {
  return db('supervisionAlerts')
    .whereNull('applicationId')
    .where({ occurrence })
    .select(...alertColumns)
}

export async function insertOrder(
  tx: Tx,
  order: Pick<
    Order,
    | ('alertId' | 'departmentId' | 'text' | 'answerBy')
    | ('issuedAt' | 'issuedByAccountId' | 'issuedByName' | 'issuedByDepartment' | 'documentId')
  >,
): Promise<string> {
  const [row] = await tx('supervisionOrders').insert(order).returning('id')
  if (row === undefined) throw new Error('the order was not stored')
  return row.id
}

export function ordersOf(db: Db | Tx, alertId: string): Promise<Order[]> {
  return db('supervisionOrders')
    .where({ alertId })
    .orderBy('id')
    .select(...orderColumns)
}

export async function insertLetter(tx: Tx, letter: Omit<OversightLetter, 'id'>): Promise<void> {
  await tx('supervisionLetters').insert(letter)
}

export function lettersOf(db: Db | Tx, alertId: string): Promise<OversightLetter[]> {
  return db('supervisionLetters').where({ alertId }).orderBy('id').select('*')
}

export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  if (!isId(id)) return null
  return (
    (await tx('supervisionOrders')
      .where({ id })
      .forUpdate()
      .first(...orderColumns)) ?? null
  )
}

export async function answerOrderRow(
  tx: Tx,
  id: string,
  answer: Pick<
    Order,
    | ('answer' | 'answeredAt' | 'answeredOn' | 'answeredByAccountId' | 'answeredByName')
    | 'answerDocumentId'
  >,
): Promise<void> {
  await tx('supervisionOrders').where({ id }).update(answer)
}

export async function keepLooks(tx: Tx, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return
  await tx('supervisionLooks')
    .insert([...looks])
    .onConflict('applicationId')
    .merge()
}

export async function lastWatch(db: Db): Promise<Watch | null> {
  return (await db('supervisionWatches').orderBy('id', 'desc').first('*')) ?? null
}

/** The day of the last watch over all; null before the first. */
export async function lastFullDay(db: Db): Promise<Day | null> {
  const query = db('supervisionWatches').where({ scope: 'all-open' }).orderBy('id', 'desc')
  const last = await query.first('startedAt')
  return last === undefined ? null : dayOf(last.startedAt)
}

export async function keepWatch(tx: Tx, watch: Omit<Watch, 'id'>): Promise<string> {
  const [row] = await tx('supervisionWatches').insert(watch).returning('id')
  if (row === undefined) throw new Error('the watch was not stored')
  return row.id
}

export function isId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text)
}

const alertColumns = [
  ...(['id', 'rule', 'card', 'status', 'applicationId', 'departmentId', 'regionPath'] as const),
  ...(['occurrence', 'facts', 'raisedAt', 'raisedOn', 'dueOn', 'answeredOn', 'closedOn'] as const),
] as const

const orderColumns = [
  ...(['id', 'alertId', 'departmentId', 'text', 'answerBy', 'issuedAt'] as const),
  ...(['issuedByAccountId', 'issuedByName', 'issuedByDepartment', 'answer', 'answeredAt'] as const),
  ...(['answeredOn', 'answeredByAccountId', 'answeredByName'] as const),
  ...(['documentId', 'answerDocumentId'] as const),
] as const
