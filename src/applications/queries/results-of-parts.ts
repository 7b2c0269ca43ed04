// What the parts of a joint application gave out, for the parts that wait for it.
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'

export interface PartResult {
  readonly applicationId: string
  readonly matterId: string
  readonly matterName: string
  readonly resultName: string
  readonly status: Status
  /** Ended without giving anything out. */
  readonly failed: boolean
  /** Of the licence, or else of the decision; null until the part is granted. */
  readonly number: string | null
}

export async function resultsOfParts(
  db: Db,
  jointId: string,
  matterIds: readonly string[],
): Promise<readonly PartResult[]> {
  const { rows } = await db.raw<{ rows: PartResult[] }>(
    `select a.id as application_id, a.matter_id, v.name as matter_name, a.status,
       coalesce(l.name, v.elements->'result'->>'name') as result_name,
       a.status in ('denied', 'not-accepted', 'withdrawn', 'terminated')
         or (a.status = 'concluded' and a.conclusion_code = '1') as failed,
       case when a.status = 'granted' or (a.status = 'concluded' and a.conclusion_code <> '1')
         then coalesce(l.number, (select d.number from documents d
           where d.application_id = a.id and d.kind = 'grant-decision' and d.status = 'in-force'
           order by d.id desc limit 1))
       end as number
     from applications a
     join matter_versions v on v.id = a.matter_version_id
     left join licences l on l.application_id = a.id
     where a.joint_id = ? and a.matter_id = any(?::bigint[]) order by a.id`,
    [jointId, [...matterIds]],
  )
  return rows
}
