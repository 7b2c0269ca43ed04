// 电子监察与效能: alerts that are never deleted, their life, orders, answers to bad ratings, and the
// indexes by which the watch finds what is due or changed.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table supervision_alerts (
      id bigint generated always as identity primary key,
      rule text not null,
      card text not null check (card in ('signal', 'yellow', 'red')),
      status text not null default 'OPEN' check (status in
        ('OPEN', 'NOTIFIED', 'EXPLAINED', 'CONFIRMED', 'REVOKED', 'RECTIFIED', 'CLOSED')),
      application_id bigint references applications (id),
      department_id bigint not null references departments (id),
      region_path text not null,
      occurrence text not null,
      facts jsonb not null,
      raised_at timestamptz not null,
      raised_on date not null,
      due_on date,
      answered_on date,
      closed_on date,
      created_at timestamptz not null default now()
    );
    create unique index supervision_alerts_once on supervision_alerts
      (rule, (coalesce(application_id, 0)), card, occurrence);
    create unique index supervision_alerts_one_open on supervision_alerts (rule, application_id, card)
      where application_id is not null and status not in ('CLOSED', 'REVOKED');
    create index supervision_alerts_application on supervision_alerts (application_id);
    create index supervision_alerts_department on supervision_alerts (department_id, id desc);
    create index supervision_alerts_region on supervision_alerts (region_path text_pattern_ops, id desc);
    create index supervision_alerts_raised on supervision_alerts (raised_on);
    create index supervision_alerts_unanswered on supervision_alerts (due_on)
      where status in ('OPEN', 'NOTIFIED', 'CONFIRMED') and due_on is not null;
    comment on table supervision_alerts is '监察牌：预警、黄牌、红牌，永不删除';
    comment on column supervision_alerts.rule is '监察规则编号，如 R-PROMISE';
    comment on column supervision_alerts.occurrence is '同一规则下的哪一次：同一次只亮一回同色的牌';
    comment on column supervision_alerts.facts is '亮牌时的事实，事后不改';
    comment on column supervision_alerts.due_on is '部门答复的期限；预警不用答复，为空';
    comment on column supervision_alerts.answered_on is '部门第一次申诉或者报整改的日期';

    create table supervision_alert_events (
      id bigint generated always as identity primary key,
      alert_id bigint not null references supervision_alerts (id),
      action text not null,
      from_status text,
      to_status text not null,
      reason text,
      actor_kind text not null check (actor_kind in ('staff', 'system')),
      account_id bigint references accounts (id),
      actor_name text not null,
      department_name text,
      happened_at timestamptz not null
    );
    create index supervision_alert_events_alert on supervision_alert_events (alert_id, id);
    create index supervision_alert_events_account on supervision_alert_events (account_id);
    comment on table supervision_alert_events is '牌的经过：谁、何时、从何状态到何状态、理由，只追加';

    create table supervision_orders (
      id bigint generated always as identity primary key,
      alert_id bigint not null references supervision_alerts (id),
      department_id bigint not null references departments (id),
      text text not null,
      answer_by date not null,
      issued_at timestamptz not null,
      issued_by_account_id bigint not null references accounts (id),
      issued_by_name text not null,
      issued_by_department text not null,
      answer text,
      answered_at timestamptz,
      answered_on date,
      answered_by_account_id bigint references accounts (id),
      answered_by_name text,
      created_at timestamptz not null default now()
    );
    create index supervision_orders_alert on supervision_orders (alert_id, id);
    create index supervision_orders_department on supervision_orders (department_id);
    create index supervision_orders_issuer on supervision_orders (issued_by_account_id);
    create index supervision_orders_answerer on supervision_orders (answered_by_account_id);
    create index supervision_orders_unanswered on supervision_orders (answer_by) where answered_at is null;
    comment on table supervision_orders is '督办单：要求、答复期限和部门的答复';

    create table rating_rectifications (
      application_id bigint primary key references ratings (application_id),
      department_id bigint not null references departments (id),
      region_path text not null,
      status text not null default 'RATED' check (status in
        ('RATED', 'VERIFYING', 'RECTIFYING', 'EXPLAINED', 'FEEDBACK_SENT', 'CALLED_BACK', 'CLOSED')),
      rated_on date not null,
      contact_due_on date not null,
      answer_due_on date not null,
      contacted_on date,
      answered_on date,
      called_back_on date,
      closed_on date,
      answer text,
      created_at timestamptz not null
    );
    create index rating_rectifications_department on rating_rectifications (department_id, answer_due_on, application_id);
    create index rating_rectifications_region on rating_rectifications (region_path text_pattern_ops);
    create index rating_rectifications_unanswered on rating_rectifications (answer_due_on)
      where answered_on is null;
    comment on table rating_rectifications is '差评整改：联系、核实、整改或者解释、反馈、回访';

    create table rating_rectification_events (
      id bigint generated always as identity primary key,
      application_id bigint not null references rating_rectifications (application_id),
      action text not null,
      from_status text,
      to_status text not null,
      note text,
      actor_kind text not null check (actor_kind in ('staff', 'system')),
      account_id bigint references accounts (id),
      actor_name text not null,
      happened_at timestamptz not null
    );
    create index rating_rectification_events_application on rating_rectification_events (application_id, id);
    create index rating_rectification_events_account on rating_rectification_events (account_id);
    comment on table rating_rectification_events is '差评整改的经过，只追加';

    create table supervision_looks (
      application_id bigint primary key references applications (id),
      looked_at timestamptz not null,
      next_on date
    );
    create index supervision_looks_next on supervision_looks (next_on) where next_on is not null;
    comment on table supervision_looks is '监察何时看过一个办件，没有变动时下次哪天再看';

    create table supervision_watches (
      id bigint generated always as identity primary key,
      scope text not null check (scope in ('due-or-changed', 'all-open')),
      started_at timestamptz not null,
      examined integer not null,
      raised integer not null
    );
    comment on table supervision_watches is '每次监察的起点和结果；下次从这里接着看变动';

    create index applications_changed on applications (updated_at) where status <> 'draft';
    create index ratings_bad on ratings (rated_at) where grade in ('dissatisfied', 'very-dissatisfied');
    create index ratings_rated on ratings (rated_at);
    create index application_steps_conclusions on application_steps (happened_on, account_id)
      where action in ('grant', 'deny', 'deliver', 'confirm-refusal');
    create index application_steps_silence on application_steps (happened_on) where action = 'deem-accepted';

    create function keep_supervision_alert() returns trigger language plpgsql as $$
    begin
      if (old.rule, old.card, old.application_id, old.department_id, old.region_path, old.occurrence,
          old.facts, old.raised_at, old.raised_on) is distinct from
         (new.rule, new.card, new.application_id, new.department_id, new.region_path, new.occurrence,
          new.facts, new.raised_at, new.raised_on) then
        raise exception '监察牌的事实不能修改' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    comment on function keep_supervision_alert is '牌上写明的事实不能改，只有状态和期限往前走';
    create trigger supervision_alerts_facts before update on supervision_alerts
      for each row execute function keep_supervision_alert();`)
  for (const table of ['supervision_alerts', 'supervision_orders', 'rating_rectifications']) {
    await db.raw(`
      create trigger ${table}_kept before delete on ${table}
        for each row execute function refuse_change();
      create trigger ${table}_no_truncate before truncate on ${table}
        for each statement execute function refuse_change();
      revoke delete, truncate on ${table} from yizhan_app`)
  }
  for (const table of ['supervision_alert_events', 'rating_rectification_events']) {
    await db.raw(`
      create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_change();
      create trigger ${table}_no_truncate before truncate on ${table}
        for each statement execute function refuse_change();
      revoke update, delete, truncate on ${table} from yizhan_app`)
  }
}
