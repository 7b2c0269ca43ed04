// 公开内容变动（二）: what filing and the desk look up is told of too, so that processes may remember it.
// The turn of a rule and the uses of a matter change all day and are left out.
import type { Knex } from 'knex'

const told: Readonly<Record<string, string>> = {
  letter_versions: 'update',
  notice_wordings: 'update',
  assignment_rules: 'update of department_id, post, kind, places',
  matter_search: 'update of name, aliases, result, context, sounds, stamp',
}

export async function up(db: Knex): Promise<void> {
  for (const [table, update] of Object.entries(told)) {
    await db.raw(`
      create trigger tell_published after insert or delete or truncate or ${update} on ${table}
        for each statement execute function tell_published();
    `)
  }
}

export async function down(db: Knex): Promise<void> {
  for (const table of Object.keys(told)) await db.raw(`drop trigger tell_published on ${table}`)
}
