// 法定时限按小时: the fourth unit that the clocks count in.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matter_versions drop constraint matter_versions_statutory_unit_check;
    alter table matter_versions add constraint matter_versions_statutory_unit_check
      check (statutory_unit in ('working-day', 'calendar-day', 'month', 'hour'))`)
}
