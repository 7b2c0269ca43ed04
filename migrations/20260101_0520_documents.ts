// 文书: letters that the hall issues, numbered per organ and year without gaps.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table document_counters (
      department_id bigint not null references departments (id),
      series text not null,
      year integer not null,
      last integer not null,
      primary key (department_id, series, year)
    );
    comment on table document_counters is '文号流水：一机关一类一年，不跳号';

    create table documents (
      id bigint generated always as identity primary key,
      application_id bigint,
      kind text not null,
      number text not null unique,
      organ_department_id bigint not null references departments (id),
      organ_name text not null,
      year integer not null,
      serial integer not null,
      title text not null,
      content jsonb not null,
      verification_code text not null unique,
      issued_on date not null,
      issued_at timestamptz not null,
      issued_by_account_id bigint references accounts (id),
      status text not null default 'in-force' check (status in ('in-force', 'corrected', 'revoked', 'replaced')),
      replaced_by_id bigint references documents (id),
      recipient_name text not null,
      content_sha256 text not null,
      file_key text,
      file_sha256 text,
      file_size integer
    );
    create index documents_application on documents (application_id, id);
    create index documents_organ on documents (organ_department_id, issued_on);
    create index documents_issued_by on documents (issued_by_account_id);
    create index documents_replaced_by on documents (replaced_by_id);
    create function keep_document_content() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception '文书不能删除' using errcode = 'insufficient_privilege';
      end if;
      if (to_jsonb(old) - '{status,replaced_by_id,file_key,file_sha256,file_size}'::text[])
        is distinct from (to_jsonb(new) - '{status,replaced_by_id,file_key,file_sha256,file_size}'::text[])
        or (old.file_key is not null and new.file_key is distinct from old.file_key) then
        raise exception '文书 % 已发出，内容不能再改', old.number using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger documents_keep_content before update or delete on documents
      for each row execute function keep_document_content();
    comment on table documents is '文书：内容、文号、核验码、文件摘要';
    comment on column documents.content is '生成文件时的全部内容，可据此重印';
    comment on column documents.content_sha256 is '内容摘要，发出时定下；文件随后按内容生成';
    comment on column documents.verification_code is '核验码，12 位无易混字符';`)
}
