// 事项: what editors and reviewers say to each other about single elements of a version.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matter_comments (
      id bigint generated always as identity primary key,
      version_id bigint not null references matter_versions (id) on delete cascade,
      thread_id bigint references matter_comments (id) on delete cascade,
      element text not null,
      kind text not null check (kind in ('remark', 'answer', 'resolve', 'reopen')),
      side text not null check (side in ('editor', 'establishment', 'legal')),
      text text,
      revision integer not null,
      account_id bigint not null references accounts (id),
      actor_name text not null,
      department_name text not null,
      at timestamptz not null,
      check ((kind = 'remark') = (thread_id is null)),
      check (text is not null or kind in ('resolve', 'reopen'))
    );
    create index matter_comments_version on matter_comments (version_id, id);
    create index matter_comments_thread on matter_comments (thread_id);
    create index matter_comments_account on matter_comments (account_id);
    revoke update, delete, truncate on matter_comments from yizhan_app;
    comment on table matter_comments is '要素意见：编制、法制审核和编辑就一个要素说的话，只追加';
    comment on column matter_comments.id is '编号';
    comment on column matter_comments.version_id is '哪一个版本；草稿作废，意见一起作废';
    comment on column matter_comments.thread_id is '回复、了结的是哪一条意见；意见本身为空';
    comment on column matter_comments.element is '要素名称，如“承诺办结时限”“材料：身份证”';
    comment on column matter_comments.kind is
      '种类：remark 意见，answer 回复，resolve 了结，reopen 重新提出';
    comment on column matter_comments.side is
      '哪一方：editor 编辑，establishment 编制审核，legal 法制审核';
    comment on column matter_comments.text is '内容；了结可以不写';
    comment on column matter_comments.revision is '当时存过的次数，看说的是哪一稿';
    comment on column matter_comments.account_id is '谁说的';
    comment on column matter_comments.actor_name is '姓名（当时）';
    comment on column matter_comments.department_name is '代表的部门（当时）';
    comment on column matter_comments.at is '时刻';`)
}
