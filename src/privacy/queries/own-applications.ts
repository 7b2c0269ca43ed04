// All that an applicant ever began or filed, for taking along and for closing.
import type { Day } from '../../kernel/day.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'

export interface OwnApplication {
  readonly id: string
  readonly number: string | null
  readonly matterName: string
  readonly regionName: string
  readonly status: Status
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly concludedOn: Day | null
}

export async function ownApplications(
  db: Db | Tx,
  accountId: string,
): Promise<readonly OwnApplication[]> {
  const { rows } = await db.raw<{ rows: OwnApplication[] }>(
    `select a.id::text as id, a.number, v.name as matter_name, r.name as region_name, a.status,
       a.created_at, a.submitted_at, a.concluded_on
     from applications a join matter_versions v on v.id = a.matter_version_id
       join regions r on r.code = a.region_code
     where a.applicant_account_id = ? order by a.id`,
    [accountId],
  )
  return rows
}
