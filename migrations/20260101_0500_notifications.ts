// 消息: what the hall tells people, kept word for word.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table notifications (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      application_id bigint,
      title text not null,
      body text not null,
      link text,
      read_at timestamptz,
      created_at timestamptz not null
    );
    create index notifications_account on notifications (account_id, id desc);
    create index notifications_unread on notifications (account_id) where read_at is null;
    create index notifications_application on notifications (application_id);
    comment on table notifications is '站内消息，原文保存';`)
}
