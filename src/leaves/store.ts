// Reads leaves: who is away today, and for whom somebody stands in.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Leave, NamedLeave } from './types.ts'

/** Everybody of the department who is away on the day. */
export async function awayOn(
  db: Db | Tx,
  departmentId: string,
  day: Day,
): Promise<ReadonlySet<string>> {
  const rows = await holdingOn(db, departmentId, day).select('accountId')
  return new Set(rows.map(({ accountId }) => accountId))
}

/** The name of the absent one when this account stands in for him on the day, else null. */
export async function standsInFor(
  db: Db | Tx,
  asked: { departmentId: string; accountId: string; deputyAccountId: string; day: Day },
): Promise<string | null> {
  const row = await holdingOn(db, asked.departmentId, asked.day)
    .where({ accountId: asked.accountId, deputyAccountId: asked.deputyAccountId })
    .join('accounts as a', 'a.id', 'leaves.accountId')
    .first<{ name: string } | undefined>('a.name')
  return row?.name ?? null
}

/** Those that are not over, the nearest first. */
export async function leavesOf(
  db: Db | Tx,
  departmentId: string,
  today: Day,
): Promise<readonly NamedLeave[]> {
  return named(db)
    .where({ 'l.departmentId': departmentId })
    .whereNull('l.endedAt')
    .where('l.untilOn', '>=', today)
    .orderBy(['l.fromOn', 'l.id'])
    .select<NamedLeave[]>('l.*', 'a.name as name', 'd.name as deputyName')
}

export async function leaveById(db: Db | Tx, id: string): Promise<NamedLeave | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const row = await named(db)
    .where('l.id', id)
    .first<NamedLeave | undefined>('l.*', 'a.name as name', 'd.name as deputyName')
  return row ?? null
}

/** Those of the department that are not over; others wait, so that no two of them ever overlap. */
export async function lockLeaves(tx: Tx, departmentId: string, today: Day): Promise<Leave[]> {
  await tx.raw(`select pg_advisory_xact_lock(hashtext('leaves'), hashtext(?))`, [departmentId])
  return tx('leaves')
    .where({ departmentId })
    .whereNull('endedAt')
    .where('untilOn', '>=', today)
    .select('*')
}

function holdingOn(db: Db | Tx, departmentId: string, day: Day) {
  return db('leaves')
    .where({ departmentId })
    .whereNull('endedAt')
    .where('fromOn', '<=', day)
    .where('untilOn', '>=', day)
}

function named(db: Db | Tx) {
  return db('leaves as l')
    .join('accounts as a', 'a.id', 'l.accountId')
    .join('accounts as d', 'd.id', 'l.deputyAccountId')
}
