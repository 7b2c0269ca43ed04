// Bad ratings that nobody answers yet.
import type { Db } from '../../platform/database/transaction.ts'

export interface BadRating {
  readonly applicationId: string
  readonly departmentId: string
  readonly regionPath: string
  readonly ratedAt: Date
}

/** The two lowest of five grades are 差评 (国办发〔2019〕51号). */
export async function badRatings(db: Db): Promise<readonly BadRating[]> {
  const { rows } = await db.raw<{ rows: BadRating[] }>(
    `select r.application_id, d.id as department_id, d.region_path, r.rated_at
     from ratings r join applications a on a.id = r.application_id
     join departments d on d.id = coalesce(a.handling_department_id, a.acceptance_department_id)
     where r.grade in ('dissatisfied', 'very-dissatisfied')
       and not exists (select from rating_rectifications x where x.application_id = r.application_id)
     order by r.rated_at, r.application_id`,
  )
  return rows
}
