// Loads and writes operations on the catalogue, the matters that they concern, and their reviews.
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { OperationKind, OperationStage } from './rules/operations.ts'
import './tables.ts'
import type { MatterStatus } from './types.ts'

export interface Operation {
  readonly id: string
  readonly kind: OperationKind
  readonly reason: string
  readonly basis: string | null
  readonly effectiveOn: Day
  readonly stage: OperationStage
  readonly accountId: string | null
  readonly actorName: string
  readonly proposedAt: Date
  readonly doneAt: Date | null
}

export interface Concerned {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly status: MatterStatus
  readonly role: 'origin' | 'successor'
}

export interface OperationReview {
  readonly kind: 'establishment' | 'legal' | 'recall'
  readonly outcome: 'approved' | 'returned'
  readonly comment: string | null
  readonly accountId: string | null
  readonly actorName: string
  readonly departmentName: string | null
  readonly at: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    catalogueOperations: Operation
    catalogueOperationMatters: { operationId: string; matterId: string; role: Concerned['role'] }
    catalogueOperationReviews: OperationReview & {
      readonly id: string
      readonly operationId: string
    }
  }
}

export async function insertOperation(
  tx: Tx,
  { actor, now }: Context,
  operation: Pick<Operation, 'kind' | 'reason' | 'basis' | 'effectiveOn'>,
  matters: readonly Pick<Concerned, 'id' | 'role'>[],
): Promise<string> {
  const staff = actor.kind === 'staff' ? actor : null
  const [row] = await tx('catalogueOperations')
    .insert({
      ...operation,
      ...{ stage: 'establishment-review', accountId: staff?.accountId ?? null },
      ...{ actorName: staff?.name ?? '系统', proposedAt: now },
    })
    .returning('id')
  if (row === undefined) throw new Error('the operation was not stored')
  const rows = matters.map(({ id, role }) => ({ operationId: row.id, matterId: id, role }))
  await tx('catalogueOperationMatters').insert(rows)
  return row.id
}

export async function operationById(
  db: Db | Tx,
  id: string,
  lock: 'lock' | 'look' = 'look',
): Promise<Operation | null> {
  const query = db('catalogueOperations').where({ id })
  if (lock === 'lock') void query.forUpdate()
  return (await query.first()) ?? null
}

export async function moveOperation(
  tx: Tx,
  id: string,
  change: Partial<Pick<Operation, 'stage' | 'effectiveOn' | 'doneAt'>>,
): Promise<void> {
  await tx('catalogueOperations').where({ id }).update(change)
}

/** The origins first, each by code. */
export async function concernedBy(db: Db, operationId: string): Promise<Concerned[]> {
  const { rows } = await db.raw<{ rows: Concerned[] }>(
    `select m.id::text as id, m.code, v.name, m.status, o.role
    from catalogue_operation_matters o join matters m on m.id = o.matter_id
    left join lateral (select name from matter_versions where matter_id = m.id
      order by id = m.current_version_id desc nulls last, version desc limit 1) v on true
    where o.operation_id = ? order by o.role, m.code`,
    [operationId],
  )
  return rows
}

/** Codes of matters that an operation still on its way takes out of use. */
export async function originsUnderWay(db: Db, matterIds: readonly string[]): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { code: string }[] }>(
    `select distinct m.code from catalogue_operation_matters o
    join catalogue_operations p on p.id = o.operation_id
    join matters m on m.id = o.matter_id
    where o.role = 'origin' and o.matter_id = any(?::bigint[])
      and p.stage in ('establishment-review', 'legal-review', 'approved')`,
    [[...matterIds]],
  )
  return rows.map(({ code }) => code)
}

export async function insertOperationReview(
  tx: Tx,
  { actor, now }: Context,
  operationId: string,
  review: Pick<OperationReview, 'kind' | 'outcome' | 'comment'>,
): Promise<void> {
  const staff = actor.kind === 'staff' ? actor : null
  await tx('catalogueOperationReviews').insert({
    ...{ ...review, operationId, at: now },
    accountId: staff?.accountId ?? null,
    actorName: staff?.name ?? '系统',
    departmentName: staff?.seat.departmentName ?? null,
  })
}

/** The newest first. */
export function reviewsOfOperation(db: Db, operationId: string): Promise<OperationReview[]> {
  return db('catalogueOperationReviews')
    .select('kind', 'outcome', 'comment', 'accountId', 'actorName', 'departmentName', 'at')
    .where({ operationId })
    .orderBy('id', 'desc')
}

export async function dueOperations(db: Db, today: Day): Promise<string[]> {
  const rows = await db('catalogueOperations')
    .where({ stage: 'approved' })
    .where('effectiveOn', '<=', today)
    .orderBy('effectiveOn')
    .orderBy('id')
    .select('id')
  return rows.map(({ id }) => id)
}
