// 共同签署的情形: some matters want the second signature only under certain answers.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table signature_demands add column "when" jsonb;
    comment on column signature_demands."when" is
      '什么情形下才要签：按申请表的回答判断，与表单的条件写法相同；空为一律要签';`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('alter table signature_demands drop column "when"')
}
