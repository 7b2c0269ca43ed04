// 文书样式: what letters say, in versions that never change; version 1 is what the program said so far.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table letter_versions (
      id bigint generated always as identity primary key,
      kind text not null,
      version integer not null,
      template jsonb not null,
      reason text not null,
      published_by_name text not null,
      published_at timestamptz not null,
      unique (kind, version)
    );
    create trigger letter_versions_append_only before update or delete on letter_versions
      for each row execute function refuse_change();
    create trigger letter_versions_no_truncate before truncate on letter_versions
      for each statement execute function refuse_change();
    revoke update, delete, truncate on letter_versions from yizhan_app;
    create index letter_versions_newest on letter_versions (kind, id desc);
    comment on table letter_versions is '文书样式的已发布版本：只追加，发布后不能改';
    comment on column letter_versions.id is '编号';
    comment on column letter_versions.kind is '哪种文书';
    comment on column letter_versions.version is '第几版，每种文书从 1 起';
    comment on column letter_versions.template is '固定部分和各段文字';
    comment on column letter_versions.reason is '为什么发布这一版';
    comment on column letter_versions.published_by_name is '发布人姓名；随程序交付的为空';
    comment on column letter_versions.published_at is '发布时刻';

    create table letter_drafts (
      kind text primary key,
      template jsonb not null,
      revision integer not null,
      updated_at timestamptz not null
    );
    comment on table letter_drafts is '文书样式的草稿：每种文书至多一份';
    comment on column letter_drafts.kind is '哪种文书';
    comment on column letter_drafts.template is '固定部分和各段文字';
    comment on column letter_drafts.revision is '改了几次，用来发现两人同时改';
    comment on column letter_drafts.updated_at is '最近一次改动的时刻';

    alter table documents add column template_version_id bigint references letter_versions (id);
    create index documents_template_version on documents (template_version_id);
    comment on column documents.template_version_id is '按文书样式的哪一版写成；样式可以编辑以前发出的为空'`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
