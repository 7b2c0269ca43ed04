// 委托到期: both sides are told before the last day, and once it is over; each once, however often it is looked.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table mandates add column end_warned_at timestamptz, add column end_told_at timestamptz;
    comment on column mandates.end_warned_at is '提醒双方快到期的时间';
    comment on column mandates.end_told_at is '告诉双方已到期的时间';
    create index mandates_to_run_out on mandates (ends_on)
      where answer = 'accepted' and ended_at is null and end_told_at is null`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`
    drop index mandates_to_run_out;
    alter table mandates drop column end_warned_at, drop column end_told_at`)
}
