// 待办: each list of the desk is read in its own order by an index, from wherever a page goes on. Behind the
// second wall a condition reaches an index only when nothing in it can tell of a row that is not seen;
// coalesce counts as telling, a case does not. What a department has passed on is kept as a list of its own:
// asked of all steps ever taken, one page of what is done cost as much as the whole history.
import type { Knex } from 'knex'

const inWork = `status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed',
  'suspended', 'verifying', 'approving', 'granted', 'denied')`
const ended = `status in ('concluded', 'not-accepted', 'withdrawn', 'terminated')`
const never = `date '9999-12-31'`

/** The first of these days that is known. */
function firstOf(...columns: readonly string[]): string {
  const known = columns.map((column) => `when ${column} is not null then ${column}`)
  return `(case ${known.join(' ')} else ${never} end)`
}

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    drop index applications_slack;
    drop index applications_desk;
    drop index applications_received;
    drop index applications_suspended;
    create index applications_slack on applications
      (handling_department_id, ${firstOf('act_by', 'due_on')}, id) where ${inWork};
    create index applications_due on applications
      (handling_department_id, ${firstOf('due_on')}, id) where ${inWork};
    create index applications_received on applications
      (handling_department_id, ${firstOf('received_on')}, id) where ${inWork};
    create index applications_free on applications
      (handling_department_id, ${firstOf('act_by', 'due_on')}, id, handling_post)
      where ${inWork} and assignee_account_id is null;
    create index applications_with on applications
      (assignee_account_id, handling_department_id, ${firstOf('act_by', 'due_on')}, id) where ${inWork};
    create index applications_suspended on applications (handling_department_id, id)
      where status = 'suspended';
    create index applications_done on applications (handling_department_id, concluded_on, id)
      where ${ended};
    create index applications_slack_of_region on applications (${firstOf('act_by', 'due_on')}, id)
      where ${inWork};

    create table former_departments (
      department_id bigint not null references departments (id),
      application_id bigint not null references applications (id) on delete cascade,
      ended_on date,
      primary key (department_id, application_id)
    );
    comment on table former_departments is '经手部门：办过或收过、如今由别的部门办的办件';
    comment on column former_departments.department_id is '经手过的部门';
    comment on column former_departments.application_id is '办件';
    comment on column former_departments.ended_on is '办件的办结日；在办为空';
    create index former_departments_application on former_departments (application_id);
    create index former_departments_done on former_departments (department_id, ended_on, application_id)
      where ended_on is not null;
    create index former_departments_in_work on former_departments (department_id, application_id)
      where ended_on is null;

    insert into former_departments (department_id, application_id, ended_on)
      select distinct s.handling_department_id, a.id, a.concluded_on
      from application_steps s join applications a on a.id = s.application_id
      where s.handling_department_id <> a.handling_department_id
      union
      select acceptance_department_id, id, concluded_on from applications
      where acceptance_department_id <> handling_department_id and status <> 'draft';

    create function keep_former_departments() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      insert into former_departments (department_id, application_id, ended_on)
        select distinct former, new.id, new.concluded_on
        from unnest(array[new.acceptance_department_id,
          case when tg_op = 'UPDATE' then old.handling_department_id end]) as former
        where former <> new.handling_department_id
        on conflict do nothing;
      if tg_op = 'UPDATE' and old.concluded_on is distinct from new.concluded_on then
        update former_departments set ended_on = new.concluded_on where application_id = new.id;
      end if;
      return null;
    end $$;
    comment on function keep_former_departments() is '办件转到别的部门时记下原来的部门，办结时记下日期';
    create trigger applications_former_departments after insert on applications for each row
      when (new.acceptance_department_id <> new.handling_department_id)
      execute function keep_former_departments();
    create trigger applications_passed_on after update on applications for each row
      when (new.acceptance_department_id <> new.handling_department_id
        or old.handling_department_id <> new.handling_department_id
        or old.concluded_on is distinct from new.concluded_on)
      execute function keep_former_departments();

    alter table former_departments enable row level security;
    create policy in_scope on former_departments for select using (
      (select nullif(current_setting('yizhan.scope', true), '')) is null
      or application_in_scope(application_id));
    create policy may_add on former_departments for insert with check (true);
    create policy may_change on former_departments for update using (true);
    create policy may_remove on former_departments for delete using (true)`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`
    drop trigger applications_former_departments on applications;
    drop trigger applications_passed_on on applications;
    drop function keep_former_departments();
    drop table former_departments;
    drop index applications_slack_of_region;
    drop index applications_done;
    drop index applications_suspended;
    drop index applications_with;
    drop index applications_free;
    drop index applications_received;
    drop index applications_due;
    drop index applications_slack;
    create index applications_slack on applications
      (handling_department_id, (coalesce(act_by, due_on, ${never})), id,
        handling_post, assignee_account_id) where ${inWork};
    create index applications_desk on applications
      (handling_department_id, (coalesce(due_on, ${never})), id, handling_post) where ${inWork};
    create index applications_received on applications
      (handling_department_id, (coalesce(received_on, ${never})), id) where ${inWork};
    create index applications_suspended on applications (id) where status = 'suspended'`)
}
