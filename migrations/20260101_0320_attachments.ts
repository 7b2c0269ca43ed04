// 材料文件: every uploaded file, stored outside the database under its key.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table attachments (
      id uuid primary key default gen_random_uuid(),
      owner_account_id bigint not null,
      file_name text not null,
      media_type text not null,
      size integer not null check (size > 0),
      sha256 text not null,
      storage_key text not null,
      scan_state text not null default 'not-scanned'
        check (scan_state in ('not-scanned', 'clean', 'infected')),
      created_at timestamptz not null default now()
    );
    create index attachments_owner on attachments (owner_account_id);
    comment on table attachments is '上传的文件；类型按内容判定，不按文件名';
    comment on column attachments.storage_key is '存储中的随机键名，原名只在这里';
    comment on column attachments.scan_state is '安全检查：未接检查服务时为 not-scanned';`)
}
