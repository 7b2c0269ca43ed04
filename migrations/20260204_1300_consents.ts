// 隐私说明和同意: what the hall says of personal information, in versions that never change, and who agreed
// to which. Version 1 is what the program said so far, and whoever registered until now agreed to it.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table privacy_notices (
      version integer primary key check (version > 0),
      lead text not null,
      body text not null,
      changes text not null,
      asks_consent boolean not null,
      published_by_name text not null,
      published_at timestamptz not null
    );
    create trigger privacy_notices_append_only before update or delete on privacy_notices
      for each row execute function refuse_change();
    create trigger privacy_notices_no_truncate before truncate on privacy_notices
      for each statement execute function refuse_change();
    create trigger tell_published after insert on privacy_notices
      for each statement execute function tell_published();
    revoke update, delete, truncate on privacy_notices from yizhan_app;
    comment on table privacy_notices is '隐私说明已经发布的版本：只追加，发布后不能改';
    comment on column privacy_notices.version is '第几版，从 1 起';
    comment on column privacy_notices.lead is '开头的一句';
    comment on column privacy_notices.body is '正文：## 开头是小标题，- 开头是一条';
    comment on column privacy_notices.changes is '和上一版比改了什么，给申请人看';
    comment on column privacy_notices.asks_consent is '处理的目的、方式或者信息的种类是否变了，变了要重新取得同意';
    comment on column privacy_notices.published_by_name is '发布人姓名；随程序交付的为空';
    comment on column privacy_notices.published_at is '发布时刻';

    create table privacy_notice_draft (
      single boolean primary key default true check (single),
      lead text not null,
      body text not null,
      changes text not null,
      asks_consent boolean not null,
      updated_at timestamptz not null
    );
    comment on table privacy_notice_draft is '隐私说明的草稿：至多一份';
    comment on column privacy_notice_draft.single is '只有一行';
    comment on column privacy_notice_draft.lead is '开头的一句';
    comment on column privacy_notice_draft.body is '正文';
    comment on column privacy_notice_draft.changes is '和上一版比改了什么';
    comment on column privacy_notice_draft.asks_consent is '是否要重新取得同意';
    comment on column privacy_notice_draft.updated_at is '最近一次改动的时刻';

    create table privacy_consents (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      version integer not null references privacy_notices (version),
      answer text not null check (answer in ('agreed', 'later', 'noted')),
      answered_at timestamptz not null,
      withdrawn_at timestamptz
    );
    create index privacy_consents_account on privacy_consents (account_id, id desc);
    create index privacy_consents_version on privacy_consents (version);
    revoke delete, truncate on privacy_consents from yizhan_app;
    comment on table privacy_consents is '对隐私说明的回答：每答一次一行，撤回也留着';
    comment on column privacy_consents.id is '编号';
    comment on column privacy_consents.account_id is '申请人的账号';
    comment on column privacy_consents.version is '隐私说明的哪一版';
    comment on column privacy_consents.answer is '同意、以后再说、看过了';
    comment on column privacy_consents.answered_at is '回答的时间';
    comment on column privacy_consents.withdrawn_at is '撤回同意的时间；空表示没有撤回'`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/privacy-notice.json')
  const { lead, body } = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>
  await db.raw(`insert into privacy_notices values (1, ?, ?, '随程序交付', true, '', now())`, [
    lead ?? '',
    body ?? '',
  ])
  await db.raw(
    `insert into privacy_consents (account_id, version, answer, answered_at)
     select id, 1, 'agreed', created_at from accounts where kind <> 'staff' and status = 'active'`,
  )
}
