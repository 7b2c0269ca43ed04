// 典型件 are not kept: nothing of the hall ever wrote them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw('drop table precedents')
}
