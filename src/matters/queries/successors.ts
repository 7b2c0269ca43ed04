// 接替: which matters took the place of one that was split, merged or withdrawn, and whose place one took.
import type { Db } from '../../platform/database/transaction.ts'
import type { OperationKind } from '../rules/operations.ts'

export interface Successor {
  readonly code: string
  readonly name: string
  /** How the matter asked for came to an end. */
  readonly kind: OperationKind
}

/** Those in use today: where a successor was itself replaced, the ones that replaced it. */
export async function successorsOf(db: Db, matterId: string): Promise<Successor[]> {
  const { rows } = await db.raw<{ rows: Successor[] }>(
    `with recursive chain (id, kind, depth) as (
      select successor_id, kind, 1 from matter_successions where matter_id = :matterId
      union
      select s.successor_id, c.kind, c.depth + 1 from chain c
      join matters m on m.id = c.id and m.status = 'withdrawn'
      join matter_successions s on s.matter_id = c.id
      where c.depth < 10
    )
    select distinct m.code, v.name, c.kind from chain c
    join matters m on m.id = c.id and m.status <> 'withdrawn'
    join matter_versions v on v.id = m.current_version_id
    order by m.code limit 20`,
    { matterId },
  )
  return rows
}

export interface Predecessor {
  readonly code: string
  readonly name: string
}

/** The matters whose place it took, and those before them. */
export async function predecessorsOf(db: Db, matterId: string): Promise<Predecessor[]> {
  const { rows } = await db.raw<{ rows: Predecessor[] }>(
    `with recursive chain (id, depth) as (
      select matter_id, 1 from matter_successions where successor_id = :matterId
      union
      select s.matter_id, c.depth + 1 from chain c
      join matter_successions s on s.successor_id = c.id where c.depth < 10
    )
    select distinct m.code, v.name from chain c
    join matters m on m.id = c.id join matter_versions v on v.id = m.current_version_id
    order by m.code limit 20`,
    { matterId },
  )
  return rows
}
