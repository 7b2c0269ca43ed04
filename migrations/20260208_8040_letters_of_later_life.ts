// 撤回决定书、申请材料接收凭证、转办单、听证申请书、监督检查记录、责令改正通知书: their first templates; what may be
// withdrawn; and until when a promise is to be put right.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table documents drop constraint documents_status_check;
    alter table documents add constraint documents_status_check
      check (status in ('in-force', 'corrected', 'replaced', 'revoked', 'cancelled', 'withdrawn'));
    alter table licences drop constraint licences_state_check;
    alter table licences add constraint licences_state_check
      check (state in ('active', 'revoked', 'cancelled', 'withdrawn'));
    comment on column licences.state is '在册、已撤销、已注销、已撤回；过期由日期得出';
    alter table licence_endings drop constraint licence_endings_ending_check;
    alter table licence_endings add constraint licence_endings_ending_check
      check (ending in ('revoke', 'cancel', 'withdraw'));
    comment on column licence_endings.ending is '撤销、注销还是撤回';

    alter table commitments add column rectify_by date;
    comment on column commitments.rectify_by is '责令改正的最后一天；没有责令过的为空'`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-later-life.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
