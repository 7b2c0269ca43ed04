// 办件: the timer that ends special procedures looks at the few that are suspended, and at no other.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(
    `create index applications_suspended on applications (id) where status = 'suspended'`,
  )
}
