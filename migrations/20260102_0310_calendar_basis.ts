// 时限: why a region has a holiday of its own, to be shown beside it.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table calendar_days add column basis text;
    comment on column calendar_days.basis is '放假依据；全国放假日的依据是该年的通知，此处为空'`)
}
