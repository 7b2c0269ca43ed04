// 效能指标: the steps that tell of a late receipt or of a notice of corrections, few among all.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index application_steps_of_indicators on application_steps (happened_at, application_id)
      where clock = 'start-decision-at-receipt' or action = 'request-correction'`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop index application_steps_of_indicators')
}
