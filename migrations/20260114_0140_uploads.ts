// Files that arrive in pieces, so that a dropped line costs one piece and not the whole file.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table application_uploads (
      id uuid primary key default gen_random_uuid(),
      application_id bigint not null references applications (id),
      field text not null,
      file_name text not null,
      size integer not null check (size > 0),
      received integer not null default 0,
      pieces integer not null default 0,
      created_at timestamptz not null
    );
    create index application_uploads_application on application_uploads (application_id);
    create index application_uploads_created on application_uploads (created_at);
    comment on table application_uploads is '正在分段上传的文件；传完即转为材料文件，一天没传完就清除';
    comment on column application_uploads.id is '编号';
    comment on column application_uploads.application_id is '草稿';
    comment on column application_uploads.field is '表单里的哪一处文件';
    comment on column application_uploads.file_name is '原文件名';
    comment on column application_uploads.size is '整个文件的字节数';
    comment on column application_uploads.received is '已收到的字节数';
    comment on column application_uploads.pieces is '已收到几段';
    comment on column application_uploads.created_at is '开始时间';`)
}
