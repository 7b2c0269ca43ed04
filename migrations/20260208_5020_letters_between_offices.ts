// 决定公开书、督办单、督办答复书: their first templates, which letter each order and answer is, and what finds what was
// made public.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table supervision_orders add column document_id bigint references documents (id);
    alter table supervision_orders add column answer_document_id bigint references documents (id);
    comment on column supervision_orders.document_id is '督办单这份文书；早先的没有';
    comment on column supervision_orders.answer_document_id is '督办答复书；没有答复的为空';
    create index supervision_orders_document on supervision_orders (document_id);
    create index supervision_orders_answer_document on supervision_orders (answer_document_id);

    create index documents_published on documents (kind, id desc)
      where kind in ('hearing-announcement', 'decision-publication');
    create index documents_published_recipient on documents (recipient_name text_pattern_ops, id desc)
      where kind in ('hearing-announcement', 'decision-publication')`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-offices.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
