// 事项: several versions may wait for their days, while one more is written or reviewed.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    drop index matter_versions_one_draft;
    create unique index matter_versions_one_in_work on matter_versions (matter_id)
      where stage in ('draft', 'establishment-review', 'legal-review');
    create index matter_versions_waiting on matter_versions (matter_id, effective_on)
      where stage = 'approved';`)
}
