// 审计厅: alerts about abnormal reading, one for a person, a day and a rule, with what became of them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table reading_alerts (
      id bigint generated always as identity primary key,
      rule text not null check (rule in ('many-in-an-hour', 'at-night', 'one-family', 'one-person', 'outside-region')),
      account_id bigint not null references accounts (id),
      account_name text not null,
      department_id bigint not null references departments (id),
      department_name text not null,
      day date not null,
      count integer not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      application_ids bigint[] not null,
      status text not null default 'open' check (status in ('open', 'explained', 'closed')),
      raised_at timestamptz not null,
      unique (account_id, day, rule)
    );
    create index reading_alerts_department on reading_alerts (department_id);
    create index reading_alerts_status on reading_alerts (status, id);
    comment on table reading_alerts is '异常查看提醒：某人某天触发某条规则，一行';
    comment on column reading_alerts.id is '编号';
    comment on column reading_alerts.rule is '规则';
    comment on column reading_alerts.account_id is '查看的人';
    comment on column reading_alerts.account_name is '查看的人的姓名（当时）';
    comment on column reading_alerts.department_id is '代表的部门';
    comment on column reading_alerts.department_name is '代表的部门的名称（当时）';
    comment on column reading_alerts.day is '哪一天：早六点到次日早六点';
    comment on column reading_alerts.count is '涉及多少个办件';
    comment on column reading_alerts.first_at is '最早一次查看';
    comment on column reading_alerts.last_at is '最近一次查看';
    comment on column reading_alerts.application_ids is '涉及的办件，最多记 200 个';
    comment on column reading_alerts.status is '状态：open 待核，explained 已有说明，closed 已了结';
    comment on column reading_alerts.raised_at is '发现时刻';

    create table reading_alert_events (
      id bigint generated always as identity primary key,
      alert_id bigint not null references reading_alerts (id),
      action text not null check (action in ('raise', 'explain', 'close')),
      reason text,
      account_id bigint references accounts (id),
      actor_name text not null,
      happened_at timestamptz not null
    );
    create index reading_alert_events_alert on reading_alert_events (alert_id, id);
    create index reading_alert_events_account on reading_alert_events (account_id);
    comment on table reading_alert_events is '异常查看提醒的经过，只追加';
    comment on column reading_alert_events.id is '编号';
    comment on column reading_alert_events.alert_id is '提醒';
    comment on column reading_alert_events.action is '动作：发现、写说明、了结';
    comment on column reading_alert_events.reason is '说明或者了结的理由';
    comment on column reading_alert_events.account_id is '经办的审计员，系统发现时为空';
    comment on column reading_alert_events.actor_name is '经办人姓名';
    comment on column reading_alert_events.happened_at is '时刻';
    create trigger reading_alert_events_append_only before update or delete on reading_alert_events
      for each row execute function refuse_change();
    create trigger reading_alert_events_no_truncate before truncate on reading_alert_events
      for each statement execute function refuse_change();
    revoke update, delete, truncate on reading_alert_events from yizhan_app;
    revoke delete, truncate on reading_alerts from yizhan_app;`)
}
