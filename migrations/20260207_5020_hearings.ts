// 听证: what happened of it, append-only, and the first templates of its letters.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

/** Asked once for a statement; null where the hall itself asks. */
const scope = `(select nullif(current_setting('yizhan.scope', true), ''))`

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table hearing_acts (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      act text not null check (act in ('offered', 'party-told', 'asked', 'called', 'recorded')),
      document_id bigint references documents (id),
      ask_until date,
      held_at timestamptz,
      place text,
      chair text,
      account_id bigint not null references accounts (id),
      actor_name text not null,
      happened_at timestamptz not null
    );
    create index hearing_acts_application on hearing_acts (application_id, id);
    create index hearing_acts_document on hearing_acts (document_id);
    create index hearing_acts_account on hearing_acts (account_id);
    create trigger hearing_acts_append_only before update or delete on hearing_acts
      for each row execute function refuse_change();
    create trigger hearing_acts_no_truncate before truncate on hearing_acts
      for each statement execute function refuse_change();
    revoke update, delete, truncate on hearing_acts from yizhan_app;
    alter table hearing_acts enable row level security;
    create policy in_scope on hearing_acts for select
      using (${scope} is null or application_in_scope(application_id));
    create policy may_add on hearing_acts for insert with check (true);
    comment on table hearing_acts is '听证经过：告知、要求、通知、笔录，只追加';
    comment on column hearing_acts.id is '编号';
    comment on column hearing_acts.application_id is '哪个办件';
    comment on column hearing_acts.act is '告知申请人、告知利害关系人、要求听证、通知听证、记下笔录';
    comment on column hearing_acts.document_id is '发出的文书；要求听证没有文书';
    comment on column hearing_acts.ask_until is '最晚哪天提出听证要求';
    comment on column hearing_acts.held_at is '听证时刻';
    comment on column hearing_acts.place is '听证地点';
    comment on column hearing_acts.chair is '听证主持人姓名';
    comment on column hearing_acts.account_id is '谁做的';
    comment on column hearing_acts.actor_name is '做的人的姓名';
    comment on column hearing_acts.happened_at is '做的时刻'`)
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-hearings.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
