// 审计: a seal proves each entry by itself (Merkle tree), and months that left the database stay proven.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table audit_seals add column tree_root text;
    comment on column audit_seals.tree_root is '本段全部日志的默克尔树根；早期封存没有逐条的树，为空';
    drop function if exists settle_audit_entries();
    create index audit_entries_request on audit_entries (request_id, id);
    create index audit_entries_department on audit_entries (department_id, id) where department_id is not null;

    create table audit_archives (
      id bigint generated always as identity primary key,
      month date not null unique,
      entry_count bigint not null,
      first_entry_id bigint not null,
      last_entry_id bigint not null,
      archived_at timestamptz not null
    );
    comment on table audit_archives is '日志归档：已从库中移出的月份，一月一行，只追加';
    comment on column audit_archives.id is '编号';
    comment on column audit_archives.month is '归档的月份（当月一日，北京时间）';
    comment on column audit_archives.entry_count is '条数';
    comment on column audit_archives.first_entry_id is '最小的日志编号';
    comment on column audit_archives.last_entry_id is '最大的日志编号';
    comment on column audit_archives.archived_at is '归档时刻，此前已逐条核对归档文件';

    create table audit_archive_parts (
      archive_id bigint not null references audit_archives (id),
      number integer not null,
      file_key text not null,
      sha256 text not null,
      entry_count integer not null,
      first_entry_id bigint not null,
      last_entry_id bigint not null,
      primary key (archive_id, number)
    );
    comment on table audit_archive_parts is '归档文件：一个月分成若干压缩文件，按日志编号排列';
    comment on column audit_archive_parts.archive_id is '归档的月份';
    comment on column audit_archive_parts.number is '第几个文件，从 1 起';
    comment on column audit_archive_parts.file_key is '文件在存储里的位置';
    comment on column audit_archive_parts.sha256 is '文件摘要（SHA-256）';
    comment on column audit_archive_parts.entry_count is '本文件条数';
    comment on column audit_archive_parts.first_entry_id is '本文件最小的日志编号';
    comment on column audit_archive_parts.last_entry_id is '本文件最大的日志编号';

    create trigger audit_archives_append_only before update or delete on audit_archives
      for each row execute function refuse_change();
    create trigger audit_archives_no_truncate before truncate on audit_archives
      for each statement execute function refuse_change();
    create trigger audit_archive_parts_append_only before update or delete on audit_archive_parts
      for each row execute function refuse_change();
    create trigger audit_archive_parts_no_truncate before truncate on audit_archive_parts
      for each statement execute function refuse_change();
    revoke insert, update, delete, truncate on audit_archives, audit_archive_parts from yizhan_app;`)
}
