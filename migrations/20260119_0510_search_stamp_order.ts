// 检索索引的补读顺序: many matters share a stamp when they come in one transaction, so they are read on by
// stamp and identity, a slice at a time.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index matter_search_stamp_order on matter_search (stamp, matter_id);
    drop index matter_search_stamp;`)
}
