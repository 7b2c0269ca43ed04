// Reads and writes what the window keeps.
import './tables.ts'
import type { Seat } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { PaperTaken, Visit } from './types.ts'

/** A visit of today at the window of this seat; null for every other. */
export async function visitOf(
  db: Db | Tx,
  seat: Seat,
  id: string,
  today: Day,
): Promise<Visit | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const { departmentId } = seat
  return (await db('counterVisits').where({ id, departmentId, day: today }).first('*')) ?? null
}

export async function insertVisit(tx: Tx, visit: Omit<Visit, 'id'>): Promise<string> {
  const [row] = await tx('counterVisits').insert(visit).returning('id')
  if (row === undefined) throw new Error('a visit was not stored')
  return row.id
}

/** The draft belongs to the visit in which it was worked on last. */
export async function putFiling(tx: Tx, applicationId: string, visitId: string): Promise<void> {
  await tx('counterFilings').insert({ applicationId, visitId }).onConflict('applicationId').merge()
}

export async function papersOf(db: Db | Tx, applicationId: string): Promise<readonly PaperTaken[]> {
  return db('counterPapers').where({ applicationId }).orderBy('materialNumber').select('*')
}

/** What the clerk notes now stands in place of what was noted before. */
export async function putPapers(
  tx: Tx,
  applicationId: string,
  papers: readonly PaperTaken[],
): Promise<void> {
  await tx('counterPapers').where({ applicationId }).delete()
  if (papers.length > 0) await tx('counterPapers').insert([...papers])
}
