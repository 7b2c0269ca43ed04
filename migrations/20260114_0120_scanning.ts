// Files that wait for the virus scanner, and contents that several files share.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table attachments drop constraint attachments_scan_state_check;
    alter table attachments add constraint attachments_scan_state_check
      check (scan_state in ('not-scanned', 'waiting', 'clean', 'infected'));
    create index attachments_waiting on attachments (created_at, id) where scan_state = 'waiting';
    create index attachments_content on attachments (storage_key);
    comment on column attachments.storage_key is '存储中的键名；按内容的摘要取名，同样的内容只存一份';
    comment on column attachments.scan_state is '查毒：not-scanned 没有接查毒服务，waiting 待查毒，clean 通过，infected 有毒';`)
}
