// 承接: a department that is merged into another, or has another name from a day on.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table department_successions (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      kind text not null check (kind in ('merged', 'renamed')),
      successor_id bigint references departments (id),
      serving_id bigint references departments (id),
      old_name text not null,
      new_name text,
      effective_on date not null,
      reason text not null,
      named_by_account_id bigint not null references accounts (id),
      named_at timestamptz not null,
      carried_out_at timestamptz,
      withdrawn_at timestamptz,
      moved jsonb not null default '[]',
      check ((kind = 'merged') = (successor_id is not null)),
      check ((kind = 'renamed') = (new_name is not null)),
      check (carried_out_at is null or withdrawn_at is null)
    );
    create unique index department_successions_open on department_successions (department_id)
      where carried_out_at is null and withdrawn_at is null;
    create index department_successions_department on department_successions (department_id);
    create index department_successions_successor on department_successions (successor_id);
    create index department_successions_serving on department_successions (serving_id)
      where carried_out_at is not null;
    create index department_successions_served_by on department_successions (serving_id);
    create index department_successions_named_by on department_successions (named_by_account_id);
    create trigger tell_published after insert or update or delete or truncate
      on department_successions for each statement execute function tell_published();
    comment on table department_successions is '承接：部门并入另一部门，或者改名，自某日起；历史文书和经过保留原来的名称';
    comment on column department_successions.id is '编号';
    comment on column department_successions.department_id is '并入或者改名的部门';
    comment on column department_successions.kind is '并入 merged，改名 renamed';
    comment on column department_successions.successor_id is '承接的部门；改名为空';
    comment on column department_successions.serving_id is '现在由谁承担：承接的部门以后再被并入的，随之改变；改名为空';
    comment on column department_successions.old_name is '当时的名称';
    comment on column department_successions.new_name is '新名称；并入为空';
    comment on column department_successions.effective_on is '自哪一天起';
    comment on column department_successions.reason is '依据，如机构改革方案的文号';
    comment on column department_successions.named_by_account_id is '谁登记的';
    comment on column department_successions.named_at is '登记时刻';
    comment on column department_successions.carried_out_at is '移交完成的时刻；没有到日子为空';
    comment on column department_successions.withdrawn_at is '撤回登记的时刻；没有撤回为空';
    comment on column department_successions.moved is '移交了什么：每一类和数量';`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table department_successions')
}
