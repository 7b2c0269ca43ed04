// A member of staff sets his own first password by a one-time link; no administrator ever knows it.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table one_time_links drop constraint one_time_links_purpose_check;
    alter table one_time_links add constraint one_time_links_purpose_check
      check (purpose in ('first-administrator', 'staff-password'));
    alter table one_time_links add column account_id bigint references accounts (id);
    alter table one_time_links add constraint one_time_links_account_check
      check ((purpose = 'staff-password') = (account_id is not null));
    create index one_time_links_account on one_time_links (account_id) where account_id is not null;
    comment on column one_time_links.account_id is '凭链接设置密码的账号';`)
}
