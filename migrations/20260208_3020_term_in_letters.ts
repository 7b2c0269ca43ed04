// 受理通知书里的承诺时限: told in the unit in which it was promised; a notice that was reworded keeps its other words.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
    select kind, version + 1,
      replace(template::text, '{{办理工作日}}个工作日', '{{办理时限}}')::jsonb,
      '承诺按小时的，照小时写', '', now()
    from (select distinct on (kind) * from letter_versions
      where kind = 'acceptance-notice' order by kind, version desc) newest
    where template::text like '%{{办理工作日}}个工作日%'`)
}

/** Versions of letters are never taken back. */
export function down(): Promise<void> {
  return Promise.resolve()
}
