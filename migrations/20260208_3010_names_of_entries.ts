// 同名的事项: found by their names without blanks, brackets and commas.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`create index matter_versions_plain_name
    on matter_versions (translate(name, ' 　（）()、，,。·“”"', ''))`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop index matter_versions_plain_name')
}
