// 监督检查告知书、抄告函、监察建议书: their first templates, and which were sent about which card.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table supervision_letters (
      id bigint generated always as identity primary key,
      alert_id bigint not null references supervision_alerts (id),
      kind text not null check (kind in ('inspection-notice', 'referral-letter', 'supervision-advice')),
      addressee text not null,
      document_id bigint not null references documents (id),
      issued_at timestamptz not null,
      issued_by_account_id bigint not null references accounts (id),
      issued_by_name text not null,
      unique (alert_id, kind, addressee)
    );
    create index supervision_letters_document on supervision_letters (document_id);
    create index supervision_letters_issuer on supervision_letters (issued_by_account_id);
    comment on table supervision_letters is '认定成立的红牌发出的监督检查告知书、抄告函、监察建议书';
    comment on column supervision_letters.id is '编号';
    comment on column supervision_letters.alert_id is '哪张监察牌';
    comment on column supervision_letters.kind is '哪一种文书';
    comment on column supervision_letters.addressee is '发给哪个机关';
    comment on column supervision_letters.document_id is '文书';
    comment on column supervision_letters.issued_at is '什么时候发的';
    comment on column supervision_letters.issued_by_account_id is '谁发的';
    comment on column supervision_letters.issued_by_name is '谁发的，当时的姓名';
    create trigger supervision_letters_append_only before update or delete on supervision_letters
      for each row execute function refuse_change();
    create trigger supervision_letters_no_truncate before truncate on supervision_letters
      for each statement execute function refuse_change();
    revoke update, delete, truncate on supervision_letters from yizhan_app`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-oversight.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
