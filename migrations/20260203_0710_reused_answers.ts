// 使用以前填过的内容: the consent of a person, and which answers of a draft were taken over from where.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications add column sourced jsonb not null default '{}';
    comment on column applications.sourced is
      '开始时从以前的办件、证照带来的回答和出处，按题的代号；只用来告诉申请人是哪里来的';

    create table reuse_consents (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      given_at timestamptz not null,
      withdrawn_at timestamptz
    );
    create index reuse_consents_account on reuse_consents (account_id, id desc);
    create unique index reuse_consents_in_force on reuse_consents (account_id)
      where withdrawn_at is null;
    comment on table reuse_consents is '同意使用以前填过的内容：同意一次一行，撤回也留着';
    comment on column reuse_consents.id is '编号';
    comment on column reuse_consents.account_id is '申请人的账号';
    comment on column reuse_consents.given_at is '同意的时间';
    comment on column reuse_consents.withdrawn_at is '撤回的时间；空表示还有效';`)
}
