// 指南带来的回答: what a draft took over from the situation that was chosen in the guide.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications add column guided jsonb not null default '{}';
    comment on column applications.guided is
      '开始时从办事指南的情形引导带来的回答，按题的代号；只用来告诉申请人哪几题是带来的';`)
}
