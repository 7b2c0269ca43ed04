// 批量办理: one order of a clerk over many applications, carried out one by one by the worker.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table bulk_runs (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      department_id bigint not null references departments (id),
      action text not null,
      comment text not null,
      cancelled_at timestamptz,
      created_at timestamptz not null
    );
    create index bulk_runs_account on bulk_runs (account_id, id desc);
    create index bulk_runs_department on bulk_runs (department_id);
    comment on table bulk_runs is '批量办理：一次交办';
    comment on column bulk_runs.id is '编号';
    comment on column bulk_runs.account_id is '谁交办的';
    comment on column bulk_runs.department_id is '代表哪个部门';
    comment on column bulk_runs.action is '动作';
    comment on column bulk_runs.comment is '每一件都写上的意见或理由';
    comment on column bulk_runs.cancelled_at is '开始以前撤销的时刻，没有撤销为空';
    comment on column bulk_runs.created_at is '写入时刻';

    create table bulk_items (
      run_id bigint not null references bulk_runs (id),
      application_id bigint not null references applications (id),
      revision integer not null,
      state text not null check (state in ('waiting', 'done', 'refused')),
      refusal text,
      primary key (run_id, application_id)
    );
    create index bulk_items_application on bulk_items (application_id);
    comment on table bulk_items is '批量办理的每一件和它的结果';
    comment on column bulk_items.run_id is '哪一次';
    comment on column bulk_items.application_id is '办件';
    comment on column bulk_items.revision is '预演时看到的版本；以后有变化的不办';
    comment on column bulk_items.state is '等待、已办、没有办';
    comment on column bulk_items.refusal is '没有办的原因';`)
}
