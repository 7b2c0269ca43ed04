// 定时：the few renewals that are not decided yet are found without reading all applications.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index applications_renewals_open on applications (licence_purpose, id)
      where licence_purpose is not null and decided_on is null and concluded_on is null
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop index applications_renewals_open')
}
