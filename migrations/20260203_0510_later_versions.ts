// 修改前后: later versions in the order in which they were begun, for the pages of the report.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw('create index matter_versions_later on matter_versions (id) where version > 1')
}
