// 两步验证和找回密码: secrets of authenticators, recovery codes, requests for recovery; and sessions
// whose ids are kept as digests, so that a stolen table opens no session.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table second_factors (
      account_id bigint primary key references accounts (id),
      secret_sealed text not null,
      last_step integer not null,
      enrolled_at timestamptz not null
    );
    comment on table second_factors is '两步验证：工作人员的动态验证码（RFC 6238）';
    comment on column second_factors.secret_sealed is '密钥，加密存放';
    comment on column second_factors.last_step is '最后用过的 30 秒时段，用过的验证码不能再用';

    create table recovery_codes (
      account_id bigint not null references second_factors (account_id) on delete cascade,
      selector text not null,
      code_hash text not null,
      used_at timestamptz,
      primary key (account_id, selector)
    );
    comment on table recovery_codes is '恢复码：手机不在身边时用，每个只能用一次';
    comment on column recovery_codes.selector is '恢复码的前四位，用来找到是哪一个';
    comment on column recovery_codes.code_hash is '恢复码其余部分的 argon2id 摘要';

    create table recovery_requests (
      id bigint generated always as identity primary key,
      number text not null unique,
      account_id bigint references accounts (id),
      failures integer not null default 0,
      outcome text check (outcome in ('confirmed', 'refused')),
      decided_at timestamptz,
      decided_by_account_id bigint references accounts (id),
      department_id bigint references departments (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      check ((outcome is null) = (decided_at is null))
    );
    create index recovery_requests_account on recovery_requests (account_id) where account_id is not null;
    create index recovery_requests_decided_by on recovery_requests (decided_by_account_id)
      where decided_by_account_id is not null;
    create index recovery_requests_department on recovery_requests (department_id)
      where department_id is not null;
    create index recovery_requests_expires on recovery_requests (expires_at);
    comment on table recovery_requests is '找回密码：网上取号，到窗口核对证件后发一次性链接';
    comment on column recovery_requests.account_id is '对上的账号；所填信息对不上的也取号，这里为空';
    comment on column recovery_requests.failures is '窗口核对证件号码不符的次数';

    alter table one_time_links drop constraint one_time_links_purpose_check;
    alter table one_time_links add constraint one_time_links_purpose_check
      check (purpose in ('first-administrator', 'staff-password', 'applicant-password'));
    alter table one_time_links drop constraint one_time_links_account_check;
    alter table one_time_links add constraint one_time_links_account_check
      check ((purpose in ('staff-password', 'applicant-password')) = (account_id is not null));

    delete from sessions;
    comment on column sessions.sid is '会话号的摘要（SHA-256），不存会话号本身';`)
}
