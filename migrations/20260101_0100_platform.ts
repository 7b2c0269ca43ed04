// What the machinery needs: the application's role, sessions, rate limits, the door to the job queue.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'yizhan_app') then
        create role yizhan_app nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
  await db.raw(`do $$ begin execute format('grant yizhan_app to %I', current_user); end $$`)
  await db.raw('grant usage on schema public to yizhan_app')
  await db.raw(
    'alter default privileges in schema public grant select, insert, update, delete on tables to yizhan_app',
  )
  await db.raw('alter default privileges in schema public grant usage on sequences to yizhan_app')

  await db.raw(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% 只能追加，不能修改或删除', tg_table_name using errcode = 'insufficient_privilege';
    end $$`)
  await db.raw(`comment on function refuse_change() is '只追加的表：任何修改、删除、清空都被拒绝'`)

  await db.raw(`
    create table sessions (
      sid text primary key,
      sess jsonb not null,
      expire timestamptz not null,
      account_id bigint generated always as ((sess -> 'passport' ->> 'user')::bigint) stored
    );
    create index sessions_expire on sessions (expire);
    create index sessions_account on sessions (account_id) where account_id is not null;
    comment on table sessions is '登录会话';
    comment on column sessions.account_id is '已登录的账号，用于“退出所有设备”';

    create table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    create index rate_limits_expire on rate_limits (expire);
    comment on table rate_limits is '限流计数，各进程共用';

    create table seeds_done (
      name text primary key,
      done_at timestamptz not null default now()
    );
    comment on table seeds_done is '已装入的数据文件';

    create table settings (
      name text primary key,
      value jsonb not null,
      note text not null,
      updated_at timestamptz not null default now()
    );
    comment on table settings is '省级参数：名称、联系方式、各类默认期限';`)

  await db.raw(`
    create function enqueue_job(name text, payload json, run_at timestamptz, job_key text)
    returns void language sql security definer set search_path = graphile_worker, public as $$
      select graphile_worker.add_job(
        identifier => name, payload => payload, run_at => run_at, job_key => job_key)
    $$;
    comment on function enqueue_job is '把任务放进队列；随事务提交才可见'`)
}
