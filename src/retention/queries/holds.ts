// 封存 in force in a region, and the application that a number names.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import type { Hold } from '../types.ts'

const pageSize = 50

export async function holdsIn(
  db: Db,
  { scope, after }: { readonly scope: string; readonly after: string | null },
): Promise<Page<Hold>> {
  const { rows } = await db.raw<{ rows: Hold[] }>(
    `select h.id, h.application_id, a.number, v.name as matter_name, h.reason, h.placed_by_name,
       h.placed_at
     from application_holds h
     join applications a on a.id = h.application_id
     join matter_versions v on v.id = a.matter_version_id
     where h.lifted_at is null and (a.region_path = ? or a.region_path like ?) and h.id > ?
     order by h.id limit ?`,
    [scope, `${scope}/%`, after ?? '0', pageSize + 1],
  )
  return pageOf(rows, pageSize, ({ id }) => id)
}

export interface Named {
  readonly id: string
  readonly number: string
  readonly cleared: boolean
}

/** Outside the region it does not exist. */
export async function applicationNamed(
  db: Db | Tx,
  number: string,
  scope: string,
): Promise<Named | null> {
  const { rows } = await db.raw<{ rows: Named[] }>(
    `select id, number, cleared_on is not null as cleared from applications
     where number = ? and (region_path = ? or region_path like ?)`,
    [number, scope, `${scope}/%`],
  )
  return rows[0] ?? null
}

/** The application of a hold in force in the region. */
export async function heldBy(db: Db | Tx, id: string, scope: string): Promise<string | null> {
  const { rows } = await db.raw<{ rows: { applicationId: string }[] }>(
    `select h.application_id from application_holds h join applications a on a.id = h.application_id
     where h.id = ? and h.lifted_at is null and (a.region_path = ? or a.region_path like ?)`,
    [id, scope, `${scope}/%`],
  )
  return rows[0]?.applicationId ?? null
}
