// What guides read of the bundles that hold their matter is remembered until it changes.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create trigger tell_published after insert or update or delete or truncate on catalogue_extras
      for each statement execute function tell_published();`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop trigger tell_published on catalogue_extras')
}
