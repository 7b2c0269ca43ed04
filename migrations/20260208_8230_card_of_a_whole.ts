// 联办件 as a whole has its own limit and its own card, at the lead department: a card of the same rule at one of
// its parts, which stands open at that part's department, kept it from being raised.
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index supervision_alerts_one_open;
    create unique index supervision_alerts_one_open on supervision_alerts
      (rule, application_id, (occurrence like 'joint:%'), card)
      where application_id is not null and status not in ('CLOSED', 'REVOKED')`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index supervision_alerts_one_open;
    create unique index supervision_alerts_one_open on supervision_alerts
      (rule, application_id, card)
      where application_id is not null and status not in ('CLOSED', 'REVOKED')`)
}
