// 业务办理项: which of a matter's items an application was filed for, so that the desk finds it by that.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw('alter table applications add column handle_item text')
  await db.raw(
    `comment on column applications.handle_item is '提交时选的业务办理项（有办理情形的写在括号里），没有分项的为空'`,
  )
}

export async function down(db: Knex): Promise<void> {
  await db.raw('alter table applications drop column handle_item')
}
