// Loads, locks, adds and changes licences, and keeps what happened to each.
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Licence, LicenceEnding, LicenceEvent } from './types.ts'

export async function licenceById(db: Db | Tx, id: string): Promise<Licence | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await db('licences').where({ id }).first('*')) ?? null
}

export async function lockLicence(tx: Tx, id: string): Promise<Licence | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await tx('licences').where({ id }).forUpdate().first('*')) ?? null
}

export async function insertLicence(tx: Tx, licence: Omit<Licence, 'id'>): Promise<string> {
  const items = JSON.stringify(licence.items) as unknown as readonly string[]
  const [row] = await tx('licences')
    .insert({ ...licence, items })
    .returning('id')
  if (row === undefined) throw new Error('a licence was not stored')
  return row.id
}

export async function updateLicence(
  tx: Tx,
  id: string,
  { items, ...changes }: Partial<Omit<Licence, 'id'>>,
): Promise<void> {
  const written = items === undefined ? {} : { items: JSON.stringify(items) as unknown as string[] }
  await tx('licences')
    .where({ id })
    .update({ ...changes, ...written })
}

export async function appendEvent(
  tx: Tx,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  event: Pick<LicenceEvent, 'licenceId' | 'event' | 'applicationId' | 'documentId' | 'text'>,
): Promise<void> {
  const actorName = actor.kind === 'visitor' ? '' : actor.name
  await tx('licenceEvents').insert({ ...event, actorName, happenedAt: now })
}

/** The latest first. */
export function eventsOf(db: Db | Tx, licenceId: string): Promise<LicenceEvent[]> {
  return db('licenceEvents').where({ licenceId }).orderBy('id', 'desc').select('*')
}

export async function openEnding(db: Db | Tx, licenceId: string): Promise<LicenceEnding | null> {
  return (await db('licenceEndings').where({ licenceId, state: 'proposed' }).first('*')) ?? null
}
