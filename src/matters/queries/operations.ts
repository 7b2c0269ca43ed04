// 目录操作: the list for editors and reviewers, and those under way for one matter.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Operation } from '../operation-store.ts'

export type UnderWay = Pick<Operation, 'id' | 'kind' | 'effectiveOn' | 'stage'>

export async function operationsUnderWay(db: Db, matterId: string): Promise<UnderWay[]> {
  const { rows } = await db.raw<{ rows: UnderWay[] }>(
    `select p.id, p.kind, p.effective_on, p.stage
    from catalogue_operation_matters o join catalogue_operations p on p.id = o.operation_id
    where o.matter_id = ? and p.stage in ('establishment-review', 'legal-review', 'approved')
    order by p.effective_on, p.id`,
    [matterId],
  )
  return rows
}

export interface OperationLine extends UnderWay {
  readonly reason: string
  readonly origins: string
  readonly successors: string
}

const size = 30

/** The newest first; `after` is the id of the last one seen, '' for the first page. */
export async function operationList(db: Db, after: string): Promise<Page<OperationLine>> {
  const { rows } = await db.raw<{ rows: OperationLine[] }>(
    `select p.id, p.kind, p.effective_on, p.stage, p.reason,
      ${namesOf('origin')} as origins, ${namesOf('successor')} as successors
    from catalogue_operations p
    where (? = '' or p.id < nullif(?, '')::bigint) order by p.id desc limit ?`,
    [after, after, size + 1],
  )
  return pageOf(rows, size, ({ id }) => id)
}

function namesOf(role: 'origin' | 'successor'): string {
  return `(select coalesce(string_agg(v.name, '、' order by m.code), '')
    from catalogue_operation_matters o join matters m on m.id = o.matter_id
    join matter_versions v on v.id = coalesce(m.current_version_id,
      (select min(f.id) from matter_versions f where f.matter_id = m.id))
    where o.operation_id = p.id and o.role = '${role}')`
}
