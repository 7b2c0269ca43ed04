// Fills a scratch database with applications as a province has them: all regions, few matters that
// are asked for often and many that are not, three years, four in a hundred still open.
import type { ClientBase } from 'pg'
import type { Day } from '../../kernel/day.ts'

export interface FillOrder {
  /** The first and the last to add, counted from 1. */
  readonly from: number
  readonly to: number
  /** The last day of the three years. */
  readonly today: Day
  /** These accounts get two dozen applications each, so that their pages have something to show. */
  readonly usernames: readonly string[]
  /** Whose department is asked the most, so that a long queue is looked at; null for no matter whose. */
  readonly clerk: string | null
}

const batch = 250_000
const tables = [
  ...['accounts', 'applications', 'former_departments', 'application_steps', 'documents'],
  'audit_entries',
]

/** Only for a scratch database: history is made up and the audit log is not chained. */
export async function fillCases(client: ClientBase, order: FillOrder): Promise<void> {
  const { today, usernames, clerk } = order
  const own = (
    await client.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = session_user',
    )
  ).rows[0]
  // Checking each of millions of rows against its neighbours would only prove this file right.
  if (own?.rolsuper === true) await client.query(`set session_replication_role = 'replica'`)
  await client.query('set synchronous_commit = off')
  await client.query('select setseed(0.42)')
  await client.query(prepare, [clerk])
  await client.query('create index on pick (place); analyze pick')
  const indexes = await setAside(client)
  for (let from = order.from; from <= order.to; from += batch) {
    const to = Math.min(order.to, from + batch - 1)
    await client.query('begin')
    await client.query(roll, [from, to, today, usernames])
    for (const statement of [accounts, applications, passedOn, steps, documents, audit]) {
      await client.query(statement)
    }
    await client.query('drop table rolled; drop table filed')
    await client.query('commit')
  }
  await client.query('drop table pick')
  await client.query(`set maintenance_work_mem = '1GB'`)
  for (const definition of indexes) await client.query(definition)
  await client.query('reset maintenance_work_mem')
  await client.query(`reset session_replication_role`)
  for (const table of tables) await client.query(`vacuum analyze ${table}`)
}

/**
 * Takes away the indexes that guard nothing, and says how to make them again: kept up row by row, those of
 * millions took most of the time.
 */
async function setAside(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name,
       replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any($1::regclass[]) and not i.indisunique and not c.relispartition`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** Offerings in the order in which they are asked for; the same on every run. */
const prepare = `
  create temp table pick as
    select row_number() over (order by department_id in (select p.department_id from staff_posts p
        join accounts a on a.id = p.account_id where a.username = $1) desc,
        md5(matter_id::text), md5(code))::int as place,
      id as offering_id, matter_id, department_id, region_code, region_path, code,
      (select min(p.account_id) from staff_posts p
        where p.department_id = offerings.department_id and p.ended_at is null) as clerk_id
    from offerings where active`

const roll = `
  create temp table rolled as
    with dice as materialized (
      select i, 1 + floor((select max(place) from pick) * power(random(), 2.5))::int as place,
        -- One in twenty was taken in elsewhere and passed on.
        1 + floor((select max(place) from pick) * power(random(), 2.5))::int as taken_in_at,
        random() as state, random() as age, random() as due, random() as person
      from generate_series($1::int, $2::int) i)
    select d.i, p.*, d.due, coalesce(t.department_id, p.department_id) as taken_in_by,
      coalesce(t.region_path, p.region_path) as taken_in_path,
      case when d.state < 0.008 then 'submitted' when d.state < 0.012 then 'correcting'
        when d.state < 0.026 then 'examining' when d.state < 0.030 then 'suspended'
        when d.state < 0.036 then 'verifying' when d.state < 0.040 then 'approving'
        when d.state < 0.044 then 'granted' when d.state < 0.06 then 'withdrawn'
        when d.state < 0.07 then 'not-accepted' else 'concluded' end as status,
      $3::date - case when d.state < 0.044 then floor(d.age * 30)::int
        else 30 + floor(d.age * 1060)::int end as received,
      case when d.i <= 24 * cardinality($4::text[])
        then ($4::text[])[1 + d.i % cardinality($4::text[])]
        else 'bench-' || (1 + floor(d.person * greatest($2::int / 6, 1))::int) end as username,
      $3::date as today
    from dice d join pick p using (place)
      left join pick t on t.place = d.taken_in_at and d.i % 20 = 0`

const accounts = `
  insert into accounts (kind, username, password_hash, name)
  select distinct 'person', username, 'none', '申请人' || substr(username, 7) from rolled
  on conflict do nothing`

const applications = `
  create temp table filed as
    with made as (
      insert into applications (status, number, query_number, query_code, matter_id,
        matter_type, matter_version_id, offering_id, applicant_account_id, applicant_kind, applicant_name,
        region_code, region_path, answers, stage_number, acceptance_department_id,
        handling_department_id, handling_path, handling_post, submitted_at, received_on,
        accepted_on, decided_on, concluded_on, conclusion_code, due_on, act_by, promised_due_on,
        assignee_account_id, reach, created_at, updated_at)
      select r.status, r.code || to_char(r.received, 'YYYYMMDD') || lpad(r.i::text, 8, '0'),
        to_char(r.received, 'YYMMDD') || lpad((r.i % 10000000)::text, 7, '0'), null,
        r.matter_id, v.type, m.current_version_id, r.offering_id, a.id, 'person', a.name,
        r.region_code, r.region_path,
        jsonb_build_object('note', '因生产生活需要，申请办理本事项，所填内容真实有效。', 'serial', r.i),
        1, r.taken_in_by, r.department_id, r.region_path,
        case r.status when 'examining' then 'examiner' when 'suspended' then 'examiner'
          when 'verifying' then 'section-head' when 'approving' then 'approver'
          else 'acceptance-clerk' end,
        r.received + time '10:00', r.received,
        case when r.status not in ('submitted', 'correcting', 'not-accepted') then r.received + 1 end,
        case when r.status in ('granted', 'concluded') then r.received + 8 end,
        case when r.status in ('concluded', 'withdrawn', 'not-accepted') then r.received + 10 end,
        case when r.status = 'concluded' then '1' end,
        case when r.status in ('submitted', 'correcting', 'examining', 'verifying', 'approving',
          'granted') then r.today - 4 + floor(r.due * 24)::int end,
        case when r.status in ('examining', 'verifying', 'approving')
          then r.today - 11 + floor(r.due * 24)::int end,
        r.received + 20,
        case when r.i % 3 = 0 and r.status in ('examining', 'verifying', 'approving') then r.clerk_id end,
        -- The triggers that say whose staff may read it, and who had it before, are asleep here.
        reach_with('{}', array[r.region_path, r.taken_in_path]),
        r.received + time '09:00', r.received + time '16:00'
      from rolled r
        join matters m on m.id = r.matter_id
        join matter_versions v on v.id = m.current_version_id
        join accounts a on a.username = r.username
      order by r.i
      -- What was filed before has numbers by chance: now and then one of them is in the way.
      on conflict do nothing
      returning id, status, offering_id, handling_department_id as department_id, region_path,
        acceptance_department_id as taken_in_by, concluded_on,
        applicant_account_id as account_id, applicant_name as name, received_on as received, number)
    select * from made`

const passedOn = `
  insert into former_departments (department_id, application_id, ended_on)
  select taken_in_by, id, concluded_on from filed where taken_in_by <> department_id`

const steps = `
  insert into application_steps (application_id, sequence, action, from_status, to_status,
    stage_number, actor_kind, account_id, actor_name, department_id, department_name,
    handling_department_id, handling_department_name, happened_at, happened_on, clock)
  select f.id, s.sequence, s.action, s.from_status, s.to_status, 1, s.kind, f.account_id, f.name,
    case when s.kind = 'staff' then f.department_id end,
    case when s.kind = 'staff' then '承办部门' end,
    f.department_id, '承办部门', f.received + s.sequence * interval '1 day',
    f.received + s.sequence, s.clock
  from filed f join (values (1, 'submit', 'draft', 'submitted', 'applicant', 'start-receipt'),
    (2, 'accept', 'submitted', 'examining', 'staff', 'start-decision'),
    (3, 'deliver', 'granted', 'concluded', 'staff', 'close-all'))
    s (sequence, action, from_status, to_status, kind, clock)
    on s.sequence = 1 or (s.sequence = 2 and f.status not in ('submitted', 'correcting'))
      or f.status = 'concluded'
  order by f.id, s.sequence`

const documents = `
  insert into documents (application_id, kind, number, organ_department_id, organ_name, year, serial,
    title, content, verification_code, issued_on, issued_at, recipient_name, content_sha256)
  select id, 'grant-decision', '样准〔' || number || '〕', department_id, '承办部门',
    extract(year from received)::int, id::int, '准予行政许可决定书', '{}',
    'BENCH' || id, received + 9, received + 9 + time '11:00', name, md5(number)
  from filed where status in ('concluded', 'granted')`

const audit = `
  insert into audit_entries (chain, sequence, at, action, subject_type, subject_id, application_id,
    outcome, actor_kind, account_id, actor_name, region_path, request_id, previous_hash, hash)
  select 'application:' || f.id, n, f.received + n * interval '1 day',
    case n when 1 then 'applications.submit' else 'applications.accept' end, 'application', f.id::text,
    f.id, 'done', 'applicant', f.account_id, f.name, f.region_path, 'bench', md5(f.number),
    md5(f.number || n)
  from filed f, generate_series(1, 2) n order by f.received`
