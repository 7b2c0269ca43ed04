// 文书的以后: what happens to a letter after it was issued, decided by two people; and the letters that say so.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table documents drop constraint documents_status_check;
    alter table documents add constraint documents_status_check
      check (status in ('in-force', 'corrected', 'replaced', 'revoked', 'cancelled'));
    alter table documents add column valid_until date;
    alter table documents add column status_on date;
    alter table documents add column status_reason text;
    comment on column documents.valid_until is '证照有效期的最后一天；长期有效和不是证照的为空';
    comment on column documents.status_on is '从哪天起不再有效；有效的为空';
    comment on column documents.status_reason is '更正、取代、撤销、注销的原因，核验页公开；有效的为空';

    create or replace function keep_document_content() returns trigger language plpgsql as $$
    declare
      open_columns text[] :=
        '{status,replaced_by_id,status_on,status_reason,file_key,file_sha256,file_size}';
    begin
      if tg_op = 'DELETE' then
        raise exception '文书不能删除' using errcode = 'insufficient_privilege';
      end if;
      if (to_jsonb(old) - open_columns) is distinct from (to_jsonb(new) - open_columns)
        or (old.file_key is not null and new.file_key is distinct from old.file_key) then
        raise exception '文书 % 已发出，内容不能再改', old.number using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;

    create table document_changes (
      id bigint generated always as identity primary key,
      document_id bigint not null references documents (id),
      change text not null check (change in ('correct', 'replace', 'revoke')),
      reason text not null,
      content jsonb,
      state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined')),
      proposed_by_account_id bigint not null references accounts (id),
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      decided_by_account_id bigint references accounts (id),
      decided_by_name text,
      decided_at timestamptz,
      successor_id bigint references documents (id),
      check (decided_by_account_id is distinct from proposed_by_account_id)
    );
    create unique index document_changes_open on document_changes (document_id) where state = 'proposed';
    create index document_changes_document on document_changes (document_id, id);
    create index document_changes_proposer on document_changes (proposed_by_account_id);
    create index document_changes_decider on document_changes (decided_by_account_id);
    create index document_changes_successor on document_changes (successor_id);
    comment on table document_changes is '文书的更正、取代、撤销：一人提出，另一人确认';
    comment on column document_changes.id is '编号';
    comment on column document_changes.document_id is '哪份文书';
    comment on column document_changes.change is '更正、取代还是撤销';
    comment on column document_changes.reason is '原因，核验页公开';
    comment on column document_changes.content is '新文书的内容；撤销的为空';
    comment on column document_changes.state is '待确认、已确认、已退回';
    comment on column document_changes.proposed_by_account_id is '谁提出';
    comment on column document_changes.proposed_by_name is '提出人姓名';
    comment on column document_changes.proposed_at is '提出时刻';
    comment on column document_changes.decided_by_account_id is '谁确认或者退回，不能是提出人';
    comment on column document_changes.decided_by_name is '确认人姓名';
    comment on column document_changes.decided_at is '确认时刻';
    comment on column document_changes.successor_id is '新发出的文书'`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-licences.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
