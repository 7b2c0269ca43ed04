// Loads, adds and changes successions.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { MovedCount, NewSuccession, Succession } from './types.ts'

export interface NamedSuccession extends Succession {
  readonly successorName: string | null
  readonly namedByName: string
}

/** The latest day first, those to come on top. */
export function allSuccessions(db: Db): Promise<NamedSuccession[]> {
  return named(db)
    .orderBy('s.effectiveOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .select<NamedSuccession[]>(columns)
}

export async function successionById(db: Db | Tx, id: string): Promise<NamedSuccession | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const row = await named(db)
    .where('s.id', id)
    .first<NamedSuccession | undefined>(...columns)
  return row ?? null
}

/** Held until the transaction ends; null for one that is done, withdrawn or not there. */
export async function lockPlanned(tx: Tx, id: string): Promise<Succession | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const row = await tx('departmentSuccessions')
    .where({ id })
    .whereNull('carriedOutAt')
    .whereNull('withdrawnAt')
    .forUpdate()
    .first('*')
  return row ?? null
}

/** Whose day has come, the oldest first. */
export async function dueSuccessions(db: Db, today: Day): Promise<readonly string[]> {
  return db('departmentSuccessions')
    .whereNull('carriedOutAt')
    .whereNull('withdrawnAt')
    .where('effectiveOn', '<=', today)
    .orderBy(['effectiveOn', 'id'])
    .pluck('id')
}

/** Those that have not come: who ends, and who is waited for. */
export async function planned(
  tx: Tx,
): Promise<readonly Pick<Succession, 'departmentId' | 'successorId'>[]> {
  return tx('departmentSuccessions')
    .whereNull('carriedOutAt')
    .whereNull('withdrawnAt')
    .select('departmentId', 'successorId')
}

/** Registrations are made one after the other, so that no two of them lead in a circle. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtext('department_successions'))`)
}

export async function insertSuccession(
  tx: Tx,
  succession: NewSuccession & Pick<Succession, 'oldName' | 'namedByAccountId' | 'namedAt'>,
): Promise<string> {
  const [row] = await tx('departmentSuccessions')
    .insert({ ...succession, servingId: succession.successorId })
    .returning('id')
  if (row === undefined) throw new Error('a succession was not stored')
  return row.id
}

export async function endSuccession(
  tx: Tx,
  id: string,
  end: { readonly carriedOutAt: Date } | { readonly withdrawnAt: Date },
  moved: readonly MovedCount[],
): Promise<void> {
  const kept = JSON.stringify(moved) as unknown as readonly MovedCount[]
  await tx('departmentSuccessions')
    .where({ id })
    .update({ ...end, moved: kept })
}

const columns = ['s.*', 'd.name as successorName', 'a.name as namedByName']

function named(db: Db | Tx) {
  return db('departmentSuccessions as s')
    .leftJoin('departments as d', 'd.id', 's.successorId')
    .join('accounts as a', 'a.id', 's.namedByAccountId')
}
