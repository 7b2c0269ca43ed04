// 相似办件: the decided applications of the same matter and situation that a clerk may read, and those
// that heads hold up as examples.
import type { Staff } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Situation } from '../rules/situation-of.ts'

export interface SimilarCase {
  readonly id: string
  readonly applicantKind: 'person' | 'company'
  readonly applicantName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly acceptedOn: Day | null
  readonly decidedOn: Day
  readonly outcome: 'grant' | 'deny'
  readonly reason: string | null
}

export interface PinnedCase extends SimilarCase {
  readonly note: string
  readonly departmentName: string
  /** False where the clerk may not open the file itself. */
  readonly readable: boolean
}

export interface Likeness {
  readonly applicationId: string
  readonly matterId: string
  readonly regionCode: string
  readonly situation: Situation
}

const shown = `a.id::text as id, a.applicant_kind, a.applicant_name, a.region_code, a.region_path,
  a.accepted_on, a.decided_on, d.action as outcome, d.comment as reason`

const decision = `cross join lateral (
  select s.action, s.comment from application_steps s
  where s.application_id = a.id and s.action in ('grant', 'deny')
  order by s.sequence desc limit 1) d`

/**
 * At most five: of the same region first, the newest first. Looked for among the hundred newest that the
 * department decided, accepted or (of all of the matter) had a hand in, so that it stays quick.
 */
export async function similarDecided(
  db: Db,
  { seat }: Staff,
  { applicationId, matterId, regionCode, situation }: Likeness,
): Promise<readonly SimilarCase[]> {
  const { rows } = await db.raw<{ rows: SimilarCase[] }>(
    `with near as (
       (select id from applications
         where handling_department_id = :department and matter_id = :matter and decided_on is not null
         order by decided_on desc, id desc limit 100)
       union
       (select id from applications
         where acceptance_department_id = :department and matter_id = :matter and decided_on is not null
         order by decided_on desc, id desc limit 100)
       union
       (select newest.id from (select id from applications
           where matter_id = :matter and decided_on is not null
           order by decided_on desc, id desc limit 100) newest
         cross join lateral (select from application_steps s
           where s.application_id = newest.id and s.handling_department_id = :department limit 1) hand)
     )
     select ${shown}
     from near join applications a on a.id = near.id ${decision}
     where a.id <> :own and not exists (
       select from jsonb_each(:situation::jsonb) asked
       where coalesce(a.answers -> asked.key, 'null') <> asked.value
         and not coalesce(jsonb_exists(a.answers -> asked.key, '~sealed'), false))
     order by (a.region_code = :region) desc, a.decided_on desc, a.id desc limit 5`,
    {
      ...{ department: seat.departmentId, matter: matterId, own: applicationId },
      ...{ region: regionCode, situation: JSON.stringify(situation) },
    },
  )
  return rows
}

/** Those of departments of one's own region and of regions around it, the newest pin first. */
export async function pinnedCases(
  db: Db,
  { seat }: Staff,
  { applicationId, matterId }: Pick<Likeness, 'applicationId' | 'matterId'>,
): Promise<readonly PinnedCase[]> {
  const { rows } = await db.raw<{ rows: PinnedCase[] }>(
    `with latest as (
       select distinct on (application_id, department_id) id, application_id, department_id, pinned, note
       from precedent_pins where matter_id = :matter
       order by application_id, department_id, id desc
     )
     select ${shown}, p.note, o.name as department_name,
       (:department in (a.handling_department_id, a.acceptance_department_id)
         or exists (select from application_steps i
           where i.application_id = a.id and i.handling_department_id = :department)) as readable
     from latest p
     join departments o on o.id = p.department_id
     join applications a on a.id = p.application_id ${decision}
     where p.pinned and a.id <> :own
       and (o.region_path = :path or starts_with(:path, o.region_path || '/'))
     order by p.id desc limit 5`,
    {
      ...{ department: seat.departmentId, path: seat.regionPath },
      ...{ matter: matterId, own: applicationId },
    },
  )
  return rows
}
