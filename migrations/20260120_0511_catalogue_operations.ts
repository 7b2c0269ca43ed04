// 拆分、合并、取消: operations on matters that are reviewed like versions and take effect on a day, and
// 部分地区暂停: a suspension in one county or prefecture until a day.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(operations)
  await db.raw(suspensions)
}

const operations = `
  create table catalogue_operations (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('split', 'merge', 'withdraw')),
    reason text not null,
    basis text,
    effective_on date not null,
    stage text not null check (stage in
      ('establishment-review', 'legal-review', 'approved', 'done', 'returned', 'recalled')),
    account_id bigint references accounts (id),
    actor_name text not null,
    proposed_at timestamptz not null,
    done_at timestamptz,
    check ((stage = 'done') = (done_at is not null))
  );
  create index catalogue_operations_account on catalogue_operations (account_id);
  create index catalogue_operations_waiting on catalogue_operations (effective_on, id)
    where stage = 'approved';
  comment on table catalogue_operations is '目录操作：拆分、合并、取消，审核通过以后到日生效';
  comment on column catalogue_operations.id is '编号';
  comment on column catalogue_operations.kind is '种类：split 拆分，merge 合并，withdraw 取消';
  comment on column catalogue_operations.reason is '原因，对外公开';
  comment on column catalogue_operations.basis is '依据：法律、法规、规章或者文件';
  comment on column catalogue_operations.effective_on is '计划哪一天生效';
  comment on column catalogue_operations.stage is
    '到哪一步：establishment-review 编制审核，legal-review 法制审核，approved 待生效，done 已生效，returned 退回，recalled 撤回';
  comment on column catalogue_operations.account_id is '谁提出的';
  comment on column catalogue_operations.actor_name is '提出人姓名（当时）';
  comment on column catalogue_operations.proposed_at is '提出时刻';
  comment on column catalogue_operations.done_at is '生效时刻';

  create table catalogue_operation_matters (
    operation_id bigint not null references catalogue_operations (id),
    matter_id bigint not null references matters (id),
    role text not null check (role in ('origin', 'successor')),
    primary key (operation_id, matter_id)
  );
  create index catalogue_operation_matters_matter on catalogue_operation_matters (matter_id);
  comment on table catalogue_operation_matters is '目录操作涉及的事项';
  comment on column catalogue_operation_matters.operation_id is '哪一次操作';
  comment on column catalogue_operation_matters.matter_id is '事项';
  comment on column catalogue_operation_matters.role is '角色：origin 原事项，successor 接替的事项';

  create table catalogue_operation_reviews (
    id bigint generated always as identity primary key,
    operation_id bigint not null references catalogue_operations (id),
    kind text not null check (kind in ('establishment', 'legal', 'recall')),
    outcome text not null check (outcome in ('approved', 'returned')),
    comment text,
    account_id bigint references accounts (id),
    actor_name text not null,
    department_name text,
    at timestamptz not null
  );
  create index catalogue_operation_reviews_operation on catalogue_operation_reviews (operation_id, id);
  create index catalogue_operation_reviews_account on catalogue_operation_reviews (account_id);
  create trigger catalogue_operation_reviews_append_only
    before update or delete on catalogue_operation_reviews
    for each row execute function refuse_change();
  comment on table catalogue_operation_reviews is '目录操作的编制审核、法制审核和撤回，只追加';
  comment on column catalogue_operation_reviews.id is '编号';
  comment on column catalogue_operation_reviews.operation_id is '哪一次操作';
  comment on column catalogue_operation_reviews.kind is
    '环节：establishment 编制审核，legal 法制审核，recall 撤回';
  comment on column catalogue_operation_reviews.outcome is '结果：approved 通过，returned 退回';
  comment on column catalogue_operation_reviews.comment is '意见；退回必写';
  comment on column catalogue_operation_reviews.account_id is '谁办的';
  comment on column catalogue_operation_reviews.actor_name is '行为人姓名（当时）';
  comment on column catalogue_operation_reviews.department_name is '代表的部门（当时）';
  comment on column catalogue_operation_reviews.at is '办理时刻';

  alter table matter_successions drop constraint matter_successions_kind_check;
  alter table matter_successions add constraint matter_successions_kind_check
    check (kind in ('split', 'merge', 'withdraw'));
  comment on column matter_successions.kind is 'split 拆分，merge 合并，withdraw 取消时写明的接替事项';
  insert into matter_successions (matter_id, successor_id, kind, reason)
    select id, successor_id, 'withdraw', coalesce(withdrawn_reason, '取消') from matters
    where successor_id is not null on conflict do nothing;`

const suspensions = `
  create table matter_suspensions (
    id bigint generated always as identity primary key,
    matter_id bigint not null references matters (id),
    region_code text not null references regions (code),
    reason text not null,
    basis text,
    until_on date not null,
    account_id bigint references accounts (id),
    actor_name text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    ended_reason text,
    check ((ended_at is null) = (ended_reason is null))
  );
  create unique index matter_suspensions_running on matter_suspensions (matter_id, region_code)
    where ended_at is null;
  create index matter_suspensions_region on matter_suspensions (region_code);
  create index matter_suspensions_account on matter_suspensions (account_id);
  create index matter_suspensions_over on matter_suspensions (until_on) where ended_at is null;
  comment on table matter_suspensions is '部分地区暂停：一个事项在一个州、县暂停办理';
  comment on column matter_suspensions.id is '编号';
  comment on column matter_suspensions.matter_id is '事项';
  comment on column matter_suspensions.region_code is '哪个州或者县，包括它下面的地方';
  comment on column matter_suspensions.reason is '原因，指南写明';
  comment on column matter_suspensions.basis is '依据';
  comment on column matter_suspensions.until_on is '暂停到哪一天（含），次日自动恢复';
  comment on column matter_suspensions.account_id is '谁办的';
  comment on column matter_suspensions.actor_name is '行为人姓名（当时）';
  comment on column matter_suspensions.started_at is '暂停时刻';
  comment on column matter_suspensions.ended_at is '恢复时刻；还在暂停为空';
  comment on column matter_suspensions.ended_reason is '恢复的原因';

  alter table catalogue_changes add column region_code text references regions (code);
  create index catalogue_changes_region on catalogue_changes (region_code);
  comment on column catalogue_changes.region_code is '只在哪个州或者县；空为全省';`
