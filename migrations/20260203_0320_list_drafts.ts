// 实施清单草稿: what somebody typed of a list and has not published; one for each person and list.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table list_drafts (
      offering_id bigint not null references offerings (id),
      account_id bigint not null references accounts (id),
      list_version_id bigint references offering_versions (id),
      typed jsonb not null,
      saved_at timestamptz not null,
      primary key (offering_id, account_id)
    );
    create index list_drafts_account on list_drafts (account_id);
    create index list_drafts_version on list_drafts (list_version_id);
    comment on table list_drafts is '实施清单草稿：填了还没有发布的本级要素，一人一份';
    comment on column list_drafts.offering_id is '哪一份实施清单';
    comment on column list_drafts.account_id is '谁填的';
    comment on column list_drafts.list_version_id is '照着哪一版填的，空为还没有版本';
    comment on column list_drafts.typed is '原样保存的所填内容';
    comment on column list_drafts.saved_at is '保存时刻';
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table list_drafts')
}
