// 证照: what a grant gave, how long it holds, what became of it, and who is reminded of its end.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table licences (
      id bigint generated always as identity primary key,
      number text not null unique,
      name text not null,
      matter_id bigint not null references matters (id),
      matter_name text not null,
      matter_type text not null,
      holder_account_id bigint not null references accounts (id),
      holder_name text not null,
      holder_kind text not null,
      department_id bigint not null references departments (id),
      region_path text not null,
      application_id bigint not null references applications (id),
      document_id bigint not null references documents (id),
      items jsonb not null,
      valid_from date not null,
      valid_until date,
      state text not null check (state in ('active', 'revoked', 'cancelled')),
      granted_on date not null,
      updated_at timestamptz not null
    );
    create index licences_holder on licences (holder_account_id, id desc);
    create index licences_department on licences (department_id, id desc);
    create index licences_region on licences (region_path text_pattern_ops, id desc);
    create index licences_ending on licences (valid_until, id) where state = 'active';
    create index licences_matter on licences (matter_id);
    create index licences_application on licences (application_id);
    create index licences_document on licences (document_id);
    comment on table licences is '证照：准予决定产生的证照，一本一行';
    comment on column licences.id is '编号';
    comment on column licences.number is '证照编号，换发以后不变';
    comment on column licences.name is '证照名称';
    comment on column licences.matter_id is '事项';
    comment on column licences.matter_name is '事项名称';
    comment on column licences.matter_type is '事项类型';
    comment on column licences.holder_account_id is '持有人账号';
    comment on column licences.holder_name is '持有人';
    comment on column licences.holder_kind is '个人或者单位';
    comment on column licences.department_id is '发证部门';
    comment on column licences.region_path is '发证部门所在的行政区划';
    comment on column licences.application_id is '最初取得它的办件';
    comment on column licences.document_id is '现在的证书（文书）';
    comment on column licences.items is '许可内容';
    comment on column licences.valid_from is '有效期从哪天起';
    comment on column licences.valid_until is '有效期最后一天；长期有效的为空';
    comment on column licences.state is '在册、已撤销、已注销；过期由日期得出';
    comment on column licences.granted_on is '发证日期';
    comment on column licences.updated_at is '最近一次变化';

    create table licence_events (
      id bigint generated always as identity primary key,
      licence_id bigint not null references licences (id),
      event text not null,
      application_id bigint references applications (id),
      document_id bigint references documents (id),
      actor_name text not null,
      text text not null,
      happened_at timestamptz not null
    );
    create index licence_events_licence on licence_events (licence_id, id);
    create index licence_events_application on licence_events (application_id);
    create index licence_events_document on licence_events (document_id);
    create trigger licence_events_append_only before update or delete on licence_events
      for each row execute function refuse_change();
    create trigger licence_events_no_truncate before truncate on licence_events
      for each statement execute function refuse_change();
    revoke update, delete, truncate on licence_events from yizhan_app;
    comment on table licence_events is '证照的经过：发证、变更、延续、撤销、注销，只追加';
    comment on column licence_events.id is '编号';
    comment on column licence_events.licence_id is '证照';
    comment on column licence_events.event is '发生了什么';
    comment on column licence_events.application_id is '由哪个办件引起';
    comment on column licence_events.document_id is '发出的文书';
    comment on column licence_events.actor_name is '经手人';
    comment on column licence_events.text is '说明';
    comment on column licence_events.happened_at is '时刻';

    create table licence_endings (
      id bigint generated always as identity primary key,
      licence_id bigint not null references licences (id),
      ending text not null check (ending in ('revoke', 'cancel')),
      ground text not null,
      reasons text not null,
      answer_until date,
      answer text,
      hearing_asked boolean not null default false,
      answered_at timestamptz,
      state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined')),
      proposed_by_account_id bigint not null references accounts (id),
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      decided_by_account_id bigint references accounts (id),
      decided_at timestamptz,
      considered text,
      check (decided_by_account_id is distinct from proposed_by_account_id)
    );
    create unique index licence_endings_open on licence_endings (licence_id) where state = 'proposed';
    create index licence_endings_licence on licence_endings (licence_id, id);
    create index licence_endings_proposer on licence_endings (proposed_by_account_id);
    create index licence_endings_decider on licence_endings (decided_by_account_id);
    comment on table licence_endings is '撤销、注销证照：一人提出，另一人批准';
    comment on column licence_endings.id is '编号';
    comment on column licence_endings.licence_id is '证照';
    comment on column licence_endings.ending is '撤销还是注销';
    comment on column licence_endings.ground is '法定情形';
    comment on column licence_endings.reasons is '事实和理由';
    comment on column licence_endings.answer_until is '持有人陈述、申辩和要求听证的最后一天；注销的为空';
    comment on column licence_endings.answer is '持有人的陈述、申辩';
    comment on column licence_endings.hearing_asked is '持有人要求听证';
    comment on column licence_endings.answered_at is '持有人答复的时刻';
    comment on column licence_endings.state is '待批准、已批准、已退回';
    comment on column licence_endings.proposed_by_account_id is '谁提出';
    comment on column licence_endings.proposed_by_name is '提出人姓名';
    comment on column licence_endings.proposed_at is '提出时刻';
    comment on column licence_endings.decided_by_account_id is '谁批准或者退回，不能是提出人';
    comment on column licence_endings.decided_at is '批准时刻';
    comment on column licence_endings.considered is '对陈述、申辩和听证的考虑';

    create table licence_reminders (
      licence_id bigint not null references licences (id),
      valid_until date not null,
      days integer not null,
      sent_at timestamptz not null,
      primary key (licence_id, valid_until, days)
    );
    comment on table licence_reminders is '到期提醒：同一有效期同一提前天数只提醒一次';
    comment on column licence_reminders.licence_id is '证照';
    comment on column licence_reminders.valid_until is '提醒时的有效期';
    comment on column licence_reminders.days is '提前几天';
    comment on column licence_reminders.sent_at is '提醒时刻';

    alter table applications add column licence_id bigint references licences (id);
    alter table applications add column licence_purpose text
      check (licence_purpose in ('change', 'renew'));
    alter table applications add constraint applications_licence_whole
      check ((licence_id is null) = (licence_purpose is null));
    create index applications_licence on applications (licence_id) where licence_id is not null;
    comment on column applications.licence_id is '为哪本证照申请变更、延续；新办的为空';
    comment on column applications.licence_purpose is '变更还是延续；新办的为空'`)
}
