// 消息送达: by which channels a person is told beside the inbox, and what became of each message.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table notifications add column dispatched_at timestamptz;
    update notifications set dispatched_at = created_at;
    create index notifications_undispatched on notifications (id) where dispatched_at is null;
    comment on column notifications.dispatched_at is '已按收信人的选择安排短信、邮件的时刻；未安排为空';

    create table notice_settings (
      account_id bigint primary key references accounts (id),
      sms boolean not null default true,
      email boolean not null default true,
      digest boolean not null default true,
      email_sealed text,
      email_shown text,
      email_confirmed_at timestamptz,
      email_failed_at timestamptz,
      updated_at timestamptz not null
    );
    comment on table notice_settings is '通知方式：每个账号除站内消息外还用什么方式通知';
    comment on column notice_settings.account_id is '账号';
    comment on column notice_settings.sms is '发短信';
    comment on column notice_settings.email is '发邮件（邮箱经本人确认后才发）';
    comment on column notice_settings.digest is '工作人员：工作日早上发一封待办汇总';
    comment on column notice_settings.email_sealed is '邮箱，加密';
    comment on column notice_settings.email_shown is '邮箱，隐去中间，供显示';
    comment on column notice_settings.email_confirmed_at is '本人点开确认链接的时刻；未确认为空';
    comment on column notice_settings.email_failed_at is '对方服务器拒收的时刻；正常为空';
    comment on column notice_settings.updated_at is '最近一次修改';

    create table subscriptions (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      address_sealed text not null,
      address_index text not null,
      address_shown text not null,
      confirmed_at timestamptz,
      ended_at timestamptz,
      created_at timestamptz not null
    );
    create unique index subscriptions_once on subscriptions (application_id, address_index) where ended_at is null;
    comment on table subscriptions is '进展订阅：凭查询号和查询码，用邮箱接收一个办件的进展';
    comment on column subscriptions.id is '编号';
    comment on column subscriptions.application_id is '所订阅的办件';
    comment on column subscriptions.address_sealed is '邮箱，加密';
    comment on column subscriptions.address_index is '邮箱的键控摘要，供查重';
    comment on column subscriptions.address_shown is '邮箱，隐去中间，供显示';
    comment on column subscriptions.confirmed_at is '点开确认链接的时刻；未确认为空，不发进展';
    comment on column subscriptions.ended_at is '退订、拒收或办件了结后停发的时刻';
    comment on column subscriptions.created_at is '登记时刻';

    create table deliveries (
      id bigint generated always as identity primary key,
      channel text not null check (channel in ('sms', 'email')),
      purpose text not null check (purpose in ('notice', 'confirmation', 'digest')),
      account_id bigint references accounts (id),
      subscription_id bigint references subscriptions (id),
      address_sealed text not null,
      address_shown text not null,
      subject text,
      body text,
      status text not null default 'waiting'
        check (status in ('waiting', 'sending', 'sent', 'delivered', 'failed')),
      attempts integer not null default 0,
      send_after timestamptz not null,
      claimed_at timestamptz,
      settled_at timestamptz,
      provider_reference text,
      fault text,
      created_at timestamptz not null,
      check (account_id is not null or subscription_id is not null)
    );
    create index deliveries_due on deliveries (send_after) where status in ('waiting', 'sending');
    create index deliveries_account on deliveries (account_id, id desc);
    create index deliveries_subscription on deliveries (subscription_id);
    create index deliveries_failed on deliveries (id desc) where status = 'failed';
    comment on table deliveries is '短信和邮件：发给谁、原文、结果';
    comment on column deliveries.id is '编号';
    comment on column deliveries.channel is '渠道：sms 短信，email 邮件';
    comment on column deliveries.purpose is '用途：notice 通知，confirmation 邮箱确认，digest 待办汇总';
    comment on column deliveries.account_id is '收信账号；订阅人为空';
    comment on column deliveries.subscription_id is '收信的订阅；账号为空';
    comment on column deliveries.address_sealed is '号码或邮箱，加密';
    comment on column deliveries.address_shown is '号码或邮箱，隐去中间，供显示';
    comment on column deliveries.subject is '邮件标题；发出时写定';
    comment on column deliveries.body is '原文；发出时写定，一次性链接不留';
    comment on column deliveries.status is '状态：waiting 等待，sending 正在发，sent 已交网关，delivered 已送达，failed 失败';
    comment on column deliveries.attempts is '已试次数';
    comment on column deliveries.send_after is '不早于此刻发送';
    comment on column deliveries.claimed_at is '最近一次着手发送的时刻';
    comment on column deliveries.settled_at is '有结果的时刻';
    comment on column deliveries.provider_reference is '网关给的编号';
    comment on column deliveries.fault is '最近一次失败的原因';
    comment on column deliveries.created_at is '安排时刻';

    create table delivery_parts (
      delivery_id bigint not null references deliveries (id) on delete cascade,
      notification_id bigint not null references notifications (id) on delete cascade,
      primary key (delivery_id, notification_id)
    );
    create index delivery_parts_notification on delivery_parts (notification_id);
    comment on table delivery_parts is '一条短信或邮件里合并了哪些消息';
    comment on column delivery_parts.delivery_id is '短信或邮件';
    comment on column delivery_parts.notification_id is '消息';

    create table notice_wordings (
      id bigint generated always as identity primary key,
      event text not null,
      matter_id bigint references matters (id),
      title text not null,
      body text not null,
      edited_by_account_id bigint not null references accounts (id),
      created_at timestamptz not null,
      replaced_at timestamptz
    );
    create unique index notice_wordings_current on notice_wordings (event, coalesce(matter_id, 0))
      where replaced_at is null;
    create index notice_wordings_matter on notice_wordings (matter_id);
    create index notice_wordings_editor on notice_wordings (edited_by_account_id);
    comment on table notice_wordings is '通知用语：哪件事、哪个事项用什么话；改一次留一版';
    comment on column notice_wordings.id is '编号';
    comment on column notice_wordings.event is '事件（步骤）';
    comment on column notice_wordings.matter_id is '事项；空为全部事项';
    comment on column notice_wordings.title is '标题，含变量';
    comment on column notice_wordings.body is '正文，含变量';
    comment on column notice_wordings.edited_by_account_id is '修改人';
    comment on column notice_wordings.created_at is '启用时刻';
    comment on column notice_wordings.replaced_at is '被新的一版代替的时刻；在用为空';`)
}
