// Two windows in one joint draft: what each of them saved last, so that neither overwrites the other unseen.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_applications add column last_pages jsonb not null default '[]';
    comment on column joint_applications.last_pages is
      '打开着的各个页面上次存了什么（每题一个短记号），用来看出两处填得不一样';`)
}
