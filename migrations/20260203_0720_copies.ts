// 电子材料库: copies of a person's papers with their grade, where each was used, and the grade of each
// file of an application.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table material_copies (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      material_name text not null,
      grade text not null check (grade in ('A', 'B', 'C')),
      attachment_id uuid references attachments (id),
      document_id bigint references documents (id),
      matter_name text not null,
      valid_until date,
      added_at timestamptz not null,
      checked_at timestamptz,
      checked_by_account_id bigint references accounts (id),
      checked_by text,
      removed_at timestamptz,
      check ((attachment_id is null) <> (document_id is null)),
      check ((grade = 'B') = (checked_at is not null))
    );
    create index material_copies_account on material_copies (account_id, id desc)
      where removed_at is null;
    create unique index material_copies_attachment on material_copies (attachment_id);
    create unique index material_copies_document on material_copies (document_id);
    create index material_copies_checker on material_copies (checked_by_account_id);
    comment on table material_copies is '电子材料库：申请人的材料副本及可信等级；A 本厅核发，B 窗口核对过原件，C 自己上传';
    comment on column material_copies.id is '编号';
    comment on column material_copies.account_id is '申请人的账号';
    comment on column material_copies.material_name is '材料名称';
    comment on column material_copies.grade is '可信等级';
    comment on column material_copies.attachment_id is '文件；本厅核发的为空';
    comment on column material_copies.document_id is '本厅核发的文书；上传的为空';
    comment on column material_copies.matter_name is '从哪个事项来';
    comment on column material_copies.valid_until is '有效期截止；空表示长期或没有写';
    comment on column material_copies.added_at is '入库时间';
    comment on column material_copies.checked_at is '核对原件的时间';
    comment on column material_copies.checked_by_account_id is '核对原件的工作人员';
    comment on column material_copies.checked_by is '核对人姓名和部门';
    comment on column material_copies.removed_at is '本人移出的时间';

    create table material_copy_uses (
      copy_id bigint not null references material_copies (id),
      attachment_id uuid not null references attachments (id) on delete cascade,
      matter_name text not null,
      used_at timestamptz not null,
      primary key (copy_id, attachment_id)
    );
    create index material_copy_uses_attachment on material_copy_uses (attachment_id);
    comment on table material_copy_uses is '电子材料用在哪里：每用一次一行，文件是加了水印的一份';
    comment on column material_copy_uses.copy_id is '电子材料';
    comment on column material_copy_uses.attachment_id is '加了水印、交给办件的文件';
    comment on column material_copy_uses.matter_name is '用于哪个事项';
    comment on column material_copy_uses.used_at is '使用时间';

    alter table application_materials
      add column grade text check (grade in ('A', 'B', 'C', 'D')),
      add column checked_by text,
      add column valid_until date;
    comment on column application_materials.grade is '可信等级；空表示早先收的，按目录里这份材料的等级';
    comment on column application_materials.checked_by is '谁在什么时候核对过原件';
    comment on column application_materials.valid_until is '有效期截止';`)
}
