// Who visits the measured hall, and with which applications of the demonstration.
import type { Client } from 'pg'

export interface Sample {
  readonly id: string
  readonly matterCode: string
  readonly applicant: string
  readonly clerk: string
}

export interface Cast {
  /** Their answers are saved again and again, each by its applicant. */
  readonly drafts: readonly Sample[]
  /** Filed again and again, each by its applicant and accepted by its clerk; the first is shown on pages. */
  readonly filings: readonly Sample[]
  readonly filed: Sample
  /** What its clerk opens: clerks look into one application each, and a look is logged in its chain. */
  readonly opened: readonly string[]
  readonly decision: { readonly path: string; readonly applicant: string }
}

/** So many people fill in and file at once. */
const mostLanes = 8

export async function castOf(client: Client): Promise<Cast> {
  const samples = await client.query<Sample>(
    `select distinct on (a.applicant_account_id) a.id, m.code as "matterCode",
       p.username as applicant, c.username as clerk
     from applications a
       join matters m on m.id = a.matter_id and m.current_version_id = a.matter_version_id
       join matter_versions v on v.id = a.matter_version_id and v.handling = 'committed'
       join accounts p on p.id = a.applicant_account_id and p.kind = 'person'
       join staff_posts s on s.department_id = a.acceptance_department_id
         and s.post = 'acceptance-clerk' and s.ended_at is null
       join accounts c on c.id = s.account_id
     where a.status in ('examining', 'verifying', 'approving', 'concluded')
       -- A part of a joint application, or what an agent or a window filed, is not filed alone again.
       and a.joint_id is null and a.mandate_id is null and a.channel = 'web'
       and (select count(*) from staff_posts o where o.account_id = c.id and o.ended_at is null) = 1
       and not exists (select from applications d where d.status = 'draft'
         and d.matter_id = a.matter_id and d.applicant_account_id = a.applicant_account_id)
     order by a.applicant_account_id, a.status = 'examining' desc, a.id limit ${2 * mostLanes}`,
  )
  const decisions = await client.query<Cast['decision']>(
    `select format('/applications/%s/documents/%s', d.application_id, d.id) as path,
       p.username as applicant
     from documents d join applications a on a.id = d.application_id
       join accounts p on p.id = a.applicant_account_id
     where d.kind = 'grant-decision' order by d.id limit 1`,
  )
  const lanes = Math.min(mostLanes, Math.floor(samples.rows.length / 2))
  const filings = samples.rows.slice(0, lanes)
  const drafts = samples.rows.slice(lanes, 2 * lanes)
  const [filed] = filings
  const [decision] = decisions.rows
  if (filed === undefined || decision === undefined) {
    throw new Error('the demonstration has no applications to measure with')
  }
  const opened = await client.query<{ id: string }>(
    `select id from applications where acceptance_department_id =
       (select acceptance_department_id from applications where id = $1)
     order by id = $1 desc, id limit 16`,
    [filed.id],
  )
  return { drafts, filings, filed, opened: opened.rows.map(({ id }) => id), decision }
}

/**
 * A new draft with the answers and files of an application; gives its id. Nobody files hundreds of times
 * in a minute, so what throttling has counted is forgotten.
 */
export async function draftLike(client: Client, id: string): Promise<string> {
  await client.query('delete from rate_limits')
  const copy = await client.query<{ id: string }>(
    `insert into applications (status, matter_id, matter_version_id, offering_id,
       applicant_account_id, applicant_kind, applicant_name, region_code, region_path, answers,
       created_at, updated_at)
     select 'draft', matter_id, matter_version_id, offering_id, applicant_account_id,
       applicant_kind, applicant_name, region_code, region_path, answers, now(), now()
     from applications where id = $1 returning id`,
    [id],
  )
  const draft = copy.rows[0]?.id ?? ''
  await client.query(
    `insert into application_materials (application_id, material_number, attachment_id, field_path,
       created_at)
     select $2, material_number, attachment_id, field_path, now() from application_materials
     where application_id = $1 and removed_at is null`,
    [id, draft],
  )
  return draft
}
