// 新事项由谁认领: chosen when a new entry is sent for review, done when it is published.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matters add column offered_by text not null default 'province'
      constraint matters_offered_by_check check (offered_by in ('province', 'claims'));
    comment on column matters.offered_by is
      '新事项发布时由谁认领：province 省里统一代各地认领，claims 请各地自己认领';
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('alter table matters drop column offered_by')
}
