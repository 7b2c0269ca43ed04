// 本地区已办结: what ended last in a whole region, for those who watch over it; without an order of its own
// the list of a province was sorted anew for each page.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index applications_done_of_region on applications (concluded_on, id)
      where status in ('concluded', 'not-accepted', 'withdrawn', 'terminated')`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop index applications_done_of_region')
}
