// 样表和空白表: files of the catalogue that anybody may download from a guide.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matter_files (
      attachment_id uuid primary key references attachments (id),
      matter_id bigint not null references matters (id),
      kind text not null check (kind in ('sample', 'blank-form')),
      created_at timestamptz not null
    );
    comment on table matter_files is
      '材料的样表和空白表：只增不改，已发布的版本一直用当时的那一份';
    comment on column matter_files.attachment_id is '文件';
    comment on column matter_files.matter_id is '事项';
    comment on column matter_files.kind is '样表、空白表';
    comment on column matter_files.created_at is '上传的时刻';
    create index matter_files_matter on matter_files (matter_id);`)
}
