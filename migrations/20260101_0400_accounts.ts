// 账号: persons, companies and staff, each one account; staff hold posts in departments.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table accounts (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('person', 'company', 'staff')),
      username text not null check (username = lower(username)),
      password_hash text not null,
      name text not null,
      status text not null default 'active' check (status in ('active', 'locked', 'closed')),
      failed_sign_ins integer not null default 0,
      locked_until timestamptz,
      last_signed_in_at timestamptz,
      password_changed_at timestamptz not null default now(),
      demonstration boolean not null default false,
      created_at timestamptz not null default now()
    );
    create unique index accounts_username on accounts (username);
    comment on table accounts is '账号：自然人、法人、工作人员';
    comment on column accounts.username is '登录名，一律小写';
    comment on column accounts.demonstration is '演示账号；生产环境从不创建';

    create table persons (
      account_id bigint primary key references accounts (id),
      name text not null,
      name_bo text,
      id_number_sealed text not null,
      id_number_index text not null,
      birth_date date not null,
      sex text not null check (sex in ('male', 'female')),
      nation text,
      phone_sealed text not null,
      phone_index text not null,
      region_code text not null references regions (code),
      address text not null,
      identity_level text not null default 'name-checked'
        check (identity_level in ('phone-only', 'name-checked', 'face-checked', 'counter-checked')),
      created_at timestamptz not null default now()
    );
    create unique index persons_id_number on persons (id_number_index);
    create index persons_phone on persons (phone_index);
    create index persons_region on persons (region_code);
    comment on table persons is '自然人；证件号和手机号加密存放，另存键控摘要供查找';

    create table companies (
      account_id bigint primary key references accounts (id),
      name text not null,
      uscc text not null,
      kind text not null,
      legal_representative text not null,
      representative_id_sealed text not null,
      phone_sealed text not null,
      phone_index text not null,
      region_code text not null references regions (code),
      address text not null,
      created_at timestamptz not null default now()
    );
    create unique index companies_uscc on companies (uscc);
    create index companies_region on companies (region_code);
    comment on table companies is '法人和其他组织；统一社会信用代码（GB 32100）';

    create table staff_posts (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      department_id bigint not null references departments (id),
      post text not null check (post in ('acceptance-clerk', 'examiner', 'section-head', 'approver',
        'supervisor', 'auditor', 'catalogue-editor', 'administrator')),
      granted_by_account_id bigint references accounts (id),
      granted_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create unique index staff_posts_open on staff_posts (account_id, department_id, post) where ended_at is null;
    create index staff_posts_department on staff_posts (department_id) where ended_at is null;
    create index staff_posts_granted_by on staff_posts (granted_by_account_id);
    comment on table staff_posts is '岗位：谁在哪个部门担任什么，撤销只写结束时间';

    create table one_time_links (
      token_hash text primary key,
      purpose text not null check (purpose in ('first-administrator')),
      expires_at timestamptz not null,
      used_at timestamptz,
      created_at timestamptz not null default now()
    );
    comment on table one_time_links is '一次性链接（只存摘要）';

    alter table attachments add foreign key (owner_account_id) references accounts (id);`)
}
