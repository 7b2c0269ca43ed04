// 第二道墙: through a connection that says its region, no row of an application outside that region is read,
// whatever the statement forgets. Which regions an application concerns is kept with it and only grows.
import type { Knex } from 'knex'

/** Personal content that belongs to one application. */
const ofApplications = [
  ...['application_steps', 'application_materials', 'application_submissions', 'application_notes'],
  ...[
    'application_uploads',
    'draft_codes',
    'commitments',
    'signatures',
    'consultations',
    'ratings',
  ],
  ...[
    'rating_rectifications',
    'rating_rectification_events',
    'counter_papers',
    'counter_handovers',
  ],
  ...['documents', 'notifications', 'licences'],
]

/** Asked once for a statement; null where the hall itself asks. */
const scope = `(select nullif(current_setting('yizhan.scope', true), ''))`

export async function up(db: Knex): Promise<void> {
  await db.raw(reach)
  await db.raw(reachOfConsultations)
  await db.raw(inScope)
  // As a case, so that the planner does not take it for a condition that few rows meet.
  await protect(
    db,
    'applications',
    `case when ${scope} is null then true else ${scope} = any (reach) end`,
  )
  for (const table of ofApplications) {
    await protect(db, table, `${scope} is null or application_in_scope(application_id)`)
  }
  await protect(
    db,
    'joint_applications',
    `${scope} is null or joint_in_scope(id, region_path, lead_department_id)`,
  )
  await protect(db, 'attachments', `${scope} is null or file_in_scope(id)`)
  for (const table of ['persons', 'companies']) {
    await protect(db, table, `${scope} is null or account_in_scope(account_id, region_code)`)
  }
}

const reach = `
  alter table applications add reach text[] not null default '{}';
  comment on column applications.reach is '涉及的区划代码（本级和各上级），只增不减：这些区划的工作人员才读得到';

  create function reach_with(known text[], paths text[]) returns text[] language sql immutable as $$
    select coalesce(array_agg(distinct code order by code), '{}')
    from unnest(known || string_to_array(array_to_string(paths, '/'), '/')) as code where code <> ''
  $$;
  comment on function reach_with(text[], text[]) is '区划代码的集合，加上这些区划路径上的每一级';

  create function paths_of(department_ids bigint[]) returns text[] language sql stable as $$
    select coalesce(array_agg(region_path), '{}') from departments where id = any (department_ids)
  $$;
  comment on function paths_of(bigint[]) is '这些部门所在区划的路径';

  create function departments_beside(parallel jsonb) returns bigint[] language sql immutable as $$
    select coalesce(array_agg((stage ->> 'departmentId')::bigint), '{}')
    from jsonb_array_elements(parallel) stage
  $$;
  comment on function departments_beside(jsonb) is '并行办理的各部门';

  -- What is still being filled in concerns nobody but the window that helps with it.
  create function widen_reach() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then new.reach := new.reach || old.reach; end if;
    if new.status = 'draft' then
      new.reach := reach_with(new.reach, paths_of(array[new.intake_department_id]));
    else
      new.reach := reach_with(new.reach, array[new.region_path, new.handling_path] || paths_of(
        array[new.handling_department_id, new.acceptance_department_id, new.intake_department_id,
          new.lead_department_id] || departments_beside(new.parallel)));
    end if;
    return new;
  end $$;
  comment on function widen_reach() is '办件涉及的区划随经手的部门增加';

  update applications a set reach = case when status = 'draft'
    then reach_with('{}', paths_of(array[intake_department_id]))
    else reach_with('{}', array[region_path, handling_path] || paths_of(
      array[handling_department_id, acceptance_department_id, intake_department_id, lead_department_id]
      || departments_beside(parallel)
      || array(select handling_department_id from application_steps s where s.application_id = a.id)
      || array(select department_id from consultations c where c.application_id = a.id))) end;
  create trigger applications_reach before insert on applications
    for each row execute function widen_reach();
  create trigger applications_widen_reach before update on applications for each row
    when (old.reach <> new.reach or old.region_path <> new.region_path or old.parallel <> new.parallel
      or (old.status = 'draft') <> (new.status = 'draft')
      or old.handling_path is distinct from new.handling_path
      or old.handling_department_id is distinct from new.handling_department_id
      or old.acceptance_department_id is distinct from new.acceptance_department_id
      or old.intake_department_id is distinct from new.intake_department_id
      or old.lead_department_id is distinct from new.lead_department_id)
    execute function widen_reach();`

const reachOfConsultations = `
  create function widen_reach_by_consultation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update applications set reach = reach_with(reach, paths_of(array[new.department_id]))
      where id = new.application_id;
    return new;
  end $$;
  comment on function widen_reach_by_consultation() is '被征求意见的部门所在区划也读得到';
  create trigger consultations_reach after insert or update of department_id on consultations
    for each row execute function widen_reach_by_consultation();`

/** They run as the owner, to whom no policy applies, and answer yes or no, or with ids. */
const inScope = `
  create function applications_beside(stages jsonb[]) returns setof bigint
  language sql stable security definer rows 20 set search_path = public, pg_temp as $$
    select id from applications where parallel <> '[]' and parallel @> any (stages)
  $$;
  comment on function applications_beside(jsonb[]) is '有这样的并行环节在等的办件';

  create function applications_ever_with(department bigint) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp as $$
    select id from applications where handling_department_id = department
    union select id from applications where acceptance_department_id = department
    union select application_id from application_steps where handling_department_id = department
  $$;
  comment on function applications_ever_with(bigint) is '部门办过、收过、经手过的办件';

  create function application_in_scope(the_id bigint) returns boolean
  language plpgsql stable security definer cost 10 as $$
  begin
    return the_id is null or exists (select from public.applications a
      where a.id = the_id and current_setting('yizhan.scope', true) = any (a.reach));
  end $$;
  comment on function application_in_scope(bigint) is '办件是否涉及当前区划；不属于办件的不限制';

  create function joint_in_scope(the_id bigint, path text, lead bigint) returns boolean
  language plpgsql stable security definer cost 10 as $$
  begin
    return current_setting('yizhan.scope', true) = any (string_to_array(path, '/'))
      or exists (select from public.applications a
        where a.joint_id = the_id and current_setting('yizhan.scope', true) = any (a.reach))
      or exists (select from public.departments d where d.id = lead
        and current_setting('yizhan.scope', true) = any (string_to_array(d.region_path, '/')));
  end $$;
  comment on function joint_in_scope(bigint, text, bigint) is '联办件的申请地、牵头部门或者任何一个事项涉及当前区划';

  create function file_in_scope(the_id uuid) returns boolean
  language plpgsql stable security definer cost 10 as $$
  declare
    linked boolean := false;
    one bigint;
  begin
    for one in select m.application_id from public.application_materials m where m.attachment_id = the_id loop
      if public.application_in_scope(one) then return true; end if;
      linked := true;
    end loop;
    return not linked;
  end $$;
  comment on function file_in_scope(uuid) is '文件所在的办件是否涉及当前区划；还没有放进办件的不限制';

  create function account_in_scope(the_id bigint, home text) returns boolean
  language plpgsql stable security definer cost 20 as $$
  begin
    return exists (select from public.applications a
        where a.applicant_account_id = the_id and current_setting('yizhan.scope', true) = any (a.reach))
      or exists (select from public.regions r
        where r.code = home and current_setting('yizhan.scope', true) = any (string_to_array(r.path, '/')))
      or exists (select from public.counter_visits v join public.departments d on d.id = v.department_id
        where v.applicant_account_id = the_id
          and current_setting('yizhan.scope', true) = any (string_to_array(d.region_path, '/')));
  end $$;
  comment on function account_in_scope(bigint, text) is '申请人住在当前区划、来过当前区划的窗口，或者有办件涉及当前区划'`

/** Reading alone is narrowed; what is written is checked as before. */
async function protect(db: Knex, table: string, seen: string): Promise<void> {
  await db.raw(`
    alter table ${table} enable row level security;
    create policy in_scope on ${table} for select using (${seen});
    create policy may_add on ${table} for insert with check (true);
    create policy may_change on ${table} for update using (true);
    create policy may_remove on ${table} for delete using (true)`)
}
