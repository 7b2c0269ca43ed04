// The rows of a batch of applications that the rules are asked about: a fixed number of questions,
// however many there are.
import type { Application, Step } from '../../applications/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Action } from '../../workflow/index.ts'
import { grouped } from '../rules/grouped.ts'

export type Watched = Pick<
  Application,
  | (
      | 'id'
      | 'status'
      | 'matterVersionId'
      | 'promisedDays'
      | 'regionPath'
      | 'stageNumber'
      | 'queryNumber'
    )
  | 'stagePlanVersionId'
  | ('handlingDepartmentId' | 'acceptanceDepartmentId')
  | ('receivedOn' | 'acceptedOn' | 'decidedOn' | 'deliveredOn' | 'concludedOn')
>

export interface Batch {
  readonly applications: readonly Watched[]
  readonly steps: ReadonlyMap<string, readonly Step[]>
  /** Steps of extension, by id, that an approver took. */
  readonly byApprover: ReadonlySet<string>
  /** Actions with more steps than entries in the audit log. */
  readonly unrecorded: ReadonlyMap<string, readonly Action[]>
}

export async function batchOf(db: Db, ids: readonly string[]): Promise<Batch> {
  const [applications, steps, approved, unrecorded] = await Promise.all([
    db('applications')
      .whereIn('id', [...ids])
      .orderBy('id')
      .select(
        ...(['id', 'status', 'matterVersionId', 'promisedDays', 'regionPath'] as const),
        'stageNumber',
        ...(['handlingDepartmentId', 'acceptanceDepartmentId', 'queryNumber'] as const),
        'stagePlanVersionId',
        ...(['receivedOn', 'acceptedOn', 'decidedOn', 'deliveredOn', 'concludedOn'] as const),
      ),
    db('applicationSteps')
      .whereIn('applicationId', [...ids])
      .orderBy(['applicationId', 'sequence'])
      .select('*'),
    approvedExtensions(db, ids),
    unrecordedSteps(db, ids),
  ])
  return {
    applications,
    steps: grouped(steps, ({ applicationId }) => applicationId),
    byApprover: new Set(approved),
    unrecorded: new Map(
      [...grouped(unrecorded, ({ applicationId }) => applicationId)].map(([id, rows]) => [
        id,
        rows.map(({ action }) => action),
      ]),
    ),
  }
}

/** A post that ended before the step does not count. */
async function approvedExtensions(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select s.id from application_steps s
     where s.application_id = any(?) and s.action = 'extend' and exists (
       select from staff_posts p
       where p.account_id = s.account_id and p.department_id = s.department_id
         and p.post = 'approver' and (p.ended_at is null or p.ended_at >= s.happened_at))`,
    [[...ids]],
  )
  return rows.map(({ id }) => id)
}

interface Unrecorded {
  readonly applicationId: string
  readonly action: Action
}

/** Where entries of the time of its steps left the database for the archive, nothing can be counted. */
async function unrecordedSteps(db: Db, ids: readonly string[]): Promise<readonly Unrecorded[]> {
  const { rows } = await db.raw<{ rows: Unrecorded[] }>(
    `select s.application_id, s.action
     from (select application_id, action, count(*) as taken from application_steps
           where application_id = any(?) group by 1, 2) s
     left join (select application_id, action, count(*) as logged from audit_entries
                where application_id = any(?) and outcome = 'done' group by 1, 2) e
       on e.application_id = s.application_id and e.action = 'applications.' || s.action
     where coalesce(e.logged, 0) < s.taken
       and not exists (select from application_steps o where o.application_id = s.application_id
         and o.happened_on < (select max(month) + interval '1 month' from audit_archives))
     order by 1, 2`,
    [[...ids], [...ids]],
  )
  return rows
}
