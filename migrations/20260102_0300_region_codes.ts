// 行政区划: a code has six digits, or nine for townships.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table regions drop constraint regions_code_check;
    alter table regions add constraint regions_code_check
      check (code ~ '^([0-9]{6}|[0-9]{9})$')`)
}
