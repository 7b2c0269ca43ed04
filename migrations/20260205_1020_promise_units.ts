// 承诺时限的单位: a promise may be in hours, days or months; which is longer is judged by the rules.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  const found = await db.raw<{ rows: { conname: string }[] }>(`
    select conname from pg_constraint
    where conrelid = 'matter_versions'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%promised_days <= statutory_days%'`)
  for (const { conname } of found.rows) {
    await db.raw('alter table matter_versions drop constraint ??', [conname])
  }
  await db.raw(`
    alter table matter_versions add constraint matter_versions_promise_check check (
      statutory_days is null or statutory_unit <> 'working-day'
      or coalesce(elements ->> 'promiseUnit', 'working-day') <> 'working-day'
      or promised_days <= statutory_days);
    comment on column matter_versions.promised_days is
      '承诺时限，单位见 elements.promiseUnit（没有就是工作日），0 为当场';
    comment on column applications.promised_days is
      '提交时的承诺时限，单位同事项版本；空为事项版本的承诺'`)
}
