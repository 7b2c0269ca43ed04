// 听证: a decision waits for the hearing that is owed and for the term in which one may be asked for; an announcement, a
// refusal, a reminder and a request taken back are acts too; who asked is forgotten when the contents are cleared.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

const clearing = `current_setting('yizhan.clearing', true) = 'on' and current_user <> 'yizhan_app'`

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications add column hearing_owed boolean not null default false;
    alter table applications add column hearing_ask_until date;
    comment on column applications.hearing_owed is '有人要求听证或者已经通知听证，还没有听证笔录；不能作决定';
    comment on column applications.hearing_ask_until is '告知听证后最晚哪天提出要求；没有过不能作决定';
    create index applications_hearing_owed on applications (id) where hearing_owed;
    update applications a set
      hearing_owed = exists (select from hearing_acts h
          where h.application_id = a.id and h.act in ('asked', 'called'))
        and not exists (select from hearing_acts h where h.application_id = a.id and h.act = 'recorded'),
      hearing_ask_until = (select max(h.ask_until) from hearing_acts h where h.application_id = a.id
        and not exists (select from hearing_acts o
          where o.application_id = a.id and o.act in ('asked', 'recorded')))
      where exists (select from hearing_acts h where h.application_id = a.id);

    alter table hearing_acts drop constraint hearing_acts_act_check;
    alter table hearing_acts add constraint hearing_acts_act_check check (act in ('offered', 'party-told',
      'asked', 'refused', 'dropped', 'called', 'announced', 'reminded', 'recorded'));
    alter table hearing_acts alter column account_id drop not null;
    comment on column hearing_acts.act is
      '告知申请人、告知利害关系人、要求听证、不予听证、撤回要求、通知听证、公告、到期提醒、记下笔录';
    comment on column hearing_acts.document_id is '发出的文书；要求、撤回和提醒没有文书';
    comment on column hearing_acts.account_id is '谁做的；系统做的和保存期满清除了的为空';
    create index hearing_acts_announced on hearing_acts (held_at, id) where act = 'announced';

    drop trigger hearing_acts_append_only on hearing_acts;
    create trigger hearing_acts_append_only before update on hearing_acts for each row
      when (not coalesce(${clearing}, false)) execute function refuse_change();
    create trigger hearing_acts_undeleted before delete on hearing_acts
      for each row execute function refuse_change()`)
  await forgetWhoAsked(db)
  await firstTemplates(db)
}

/** One line more in the one function that clears. */
async function forgetWhoAsked(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { text: string }[] }>(
    `select pg_get_functiondef('clear_application(bigint, date)'::regprocedure) as text`,
  )
  const before = rows[0]?.text ?? ''
  const place = '      update commitments set'
  const line = `      update hearing_acts set account_id = null
        where application_id = the_id and actor_name = '申请人';\n`
  if (!before.includes(place)) throw new Error('clear_application is not as it was')
  await db.raw(before.replace(place, line + place))
}

async function firstTemplates(db: Knex): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-around-hearings.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
