// 事项: the life of a version through its reviews, implementation lists with versions of their own,
// sub-items, and the record of changes to the catalogue.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(versionLife)
  await db.raw(lists)
  await db.raw(changes)
  // Whoever claimed a matter so far goes by its version in use.
  await db.raw(`
    update offerings o set accepted_version_id = m.current_version_id, claimed_at = o.created_at
    from matters m where m.id = o.matter_id`)
}

const versionLife = `
  alter table matters
    add column parent_id bigint references matters (id) check (parent_id <> id),
    add column suspended_reason text,
    add column suspended_until date;
  create index matters_parent on matters (parent_id);
  comment on column matters.parent_id is '所属主项；空为主项，或者没有子项的事项';
  comment on column matters.suspended_reason is '暂停办理的原因，指南写明';
  comment on column matters.suspended_until is '暂停到哪一天（含），次日自动恢复；空为另行通知';
  alter table matters add constraint matters_suspension
    check ((status = 'suspended') = (suspended_reason is not null));

  alter table matter_versions
    add column stage text not null default 'published' check (stage in
      ('draft', 'establishment-review', 'legal-review', 'approved', 'published')),
    add column effective_on date;
  update matter_versions set stage = 'draft' where published_at is null;
  alter table matter_versions alter column stage drop default;
  alter table matter_versions add constraint matter_versions_stage
    check ((stage = 'published') = (published_at is not null));
  create unique index matter_versions_one_a_day on matter_versions (matter_id, effective_on)
    where effective_on is not null;
  create index matter_versions_planned on matter_versions (effective_on) where stage = 'approved';
  create index matter_versions_under_review on matter_versions (stage, id)
    where stage in ('establishment-review', 'legal-review', 'approved');
  comment on column matter_versions.stage is
    '编制阶段：draft 草稿，establishment-review 编制审核，legal-review 法制审核，approved 待发布，published 已发布';
  comment on column matter_versions.effective_on is '计划生效日，发布后为实际生效日；首次装入的目录为空';

  create table matter_reviews (
    id bigint generated always as identity primary key,
    version_id bigint not null references matter_versions (id) on delete cascade,
    revision integer not null,
    kind text not null check (kind in ('submission', 'establishment', 'legal', 'recall')),
    outcome text not null check (outcome in ('sent', 'approved', 'returned')),
    comment text,
    account_id bigint references accounts (id),
    actor_name text not null,
    department_name text,
    at timestamptz not null
  );
  create index matter_reviews_version on matter_reviews (version_id, id);
  create index matter_reviews_account on matter_reviews (account_id);
  comment on table matter_reviews is '版本的送审、编制审核、法制审核和撤回，只追加';
  comment on column matter_reviews.version_id is '哪一个版本';
  comment on column matter_reviews.revision is '当时存过的次数，看审的是哪一稿';
  comment on column matter_reviews.kind is
    '环节：submission 送审，establishment 编制审核，legal 法制审核，recall 撤回';
  comment on column matter_reviews.outcome is '结果：sent 送出，approved 通过，returned 退回';
  comment on column matter_reviews.comment is '意见；退回必写';
  comment on column matter_reviews.account_id is '谁办的，系统为空';
  comment on column matter_reviews.actor_name is '行为人姓名（当时）';
  comment on column matter_reviews.department_name is '代表的部门（当时）';
  comment on column matter_reviews.at is '办理时刻';
  comment on column matter_reviews.id is '编号';`

const lists = `
  create table offering_versions (
    id bigint generated always as identity primary key,
    offering_id bigint not null references offerings (id),
    version integer not null check (version > 0),
    based_on_version_id bigint not null references matter_versions (id),
    own jsonb not null,
    reason text not null,
    account_id bigint references accounts (id),
    actor_name text not null,
    published_at timestamptz not null,
    unique (offering_id, version)
  );
  create index offering_versions_based_on on offering_versions (based_on_version_id);
  create index offering_versions_account on offering_versions (account_id);
  create trigger offering_versions_append_only before update or delete on offering_versions
    for each row execute function refuse_change();
  comment on table offering_versions is '实施清单版本：认领部门自己的要素，存一次一版，不可改';
  comment on column offering_versions.id is '编号';
  comment on column offering_versions.offering_id is '哪一份实施清单';
  comment on column offering_versions.version is '版本号，从 1 起';
  comment on column offering_versions.based_on_version_id is '当时确认的基本目录版本';
  comment on column offering_versions.own is '本级要素：地址、窗口、时间、电话、更短的承诺……；空为照省级';
  comment on column offering_versions.reason is '修改原因';
  comment on column offering_versions.account_id is '谁改的，系统为空';
  comment on column offering_versions.actor_name is '行为人姓名（当时）';
  comment on column offering_versions.published_at is '发布时刻';

  alter table offerings
    add column accepted_version_id bigint references matter_versions (id),
    add column list_version_id bigint references offering_versions (id),
    add column claimed_at timestamptz,
    add column released_at timestamptz,
    add column released_reason text;
  create index offerings_accepted on offerings (accepted_version_id);
  create index offerings_list_version on offerings (list_version_id);
  comment on column offerings.accepted_version_id is '确认到基本目录的哪一版；比在用版旧，就有待确认的变更';
  comment on column offerings.list_version_id is '在用的实施清单版本；空为全照省级';
  comment on column offerings.claimed_at is '认领时刻';
  comment on column offerings.released_at is '取消认领的时刻；认领着为空';
  comment on column offerings.released_reason is '取消认领的原因';

  alter table applications
    add column promised_days integer check (promised_days >= 0),
    add column list_version_id bigint references offering_versions (id);
  create index applications_list_version on applications (list_version_id);
  comment on column applications.promised_days is '提交时的承诺时限（工作日）；空为事项版本的承诺';
  comment on column applications.list_version_id is '提交时的实施清单版本；空为全照省级';`

const changes = `
  create table catalogue_changes (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('add', 'change', 'split', 'merge', 'suspend', 'resume', 'withdraw')),
    matter_id bigint not null references matters (id),
    version_id bigint references matter_versions (id),
    matter_name text not null,
    reason text not null,
    basis text,
    effective_on date not null,
    account_id bigint references accounts (id),
    actor_name text not null,
    department_name text,
    at timestamptz not null
  );
  create index catalogue_changes_newest on catalogue_changes (id desc);
  create index catalogue_changes_matter on catalogue_changes (matter_id, id);
  create index catalogue_changes_version on catalogue_changes (version_id);
  create index catalogue_changes_account on catalogue_changes (account_id);
  create trigger catalogue_changes_append_only before update or delete on catalogue_changes
    for each row execute function refuse_change();
  comment on table catalogue_changes is '目录调整记录：新增、变更、拆分、合并、暂停、恢复、取消，对外公开';
  comment on column catalogue_changes.id is '编号';
  comment on column catalogue_changes.kind is
    '种类：add 新增，change 变更，split 拆分，merge 合并，suspend 暂停，resume 恢复，withdraw 取消';
  comment on column catalogue_changes.matter_id is '事项';
  comment on column catalogue_changes.version_id is '新增、变更所发布的版本';
  comment on column catalogue_changes.matter_name is '事项名称（当时）';
  comment on column catalogue_changes.reason is '原因';
  comment on column catalogue_changes.basis is '依据：法律、法规、规章或者文件';
  comment on column catalogue_changes.effective_on is '从哪一天起';
  comment on column catalogue_changes.account_id is '谁办的，系统为空；不对外';
  comment on column catalogue_changes.actor_name is '行为人姓名（当时）；不对外';
  comment on column catalogue_changes.department_name is '代表的部门（当时）';
  comment on column catalogue_changes.at is '写入时刻';

  create table matter_successions (
    matter_id bigint not null references matters (id),
    successor_id bigint not null references matters (id),
    kind text not null check (kind in ('split', 'merge')),
    reason text not null,
    basis text,
    primary key (matter_id, successor_id),
    check (matter_id <> successor_id)
  );
  create index matter_successions_successor on matter_successions (successor_id);
  comment on table matter_successions is '拆分、合并：原事项由哪些事项接替；接替的都发布了，原事项就取消';
  comment on column matter_successions.matter_id is '原事项';
  comment on column matter_successions.successor_id is '接替的事项';
  comment on column matter_successions.kind is 'split 拆分，merge 合并';
  comment on column matter_successions.reason is '原因';
  comment on column matter_successions.basis is '依据';`
