// 审计: the log by months, so that old ones can be archived whole. What is there becomes the first
// partition as it stands; only its two unique indexes are built anew.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table audit_entries rename to audit_entries_before;
    drop trigger audit_entries_append_only on audit_entries_before;
    drop trigger audit_entries_no_truncate on audit_entries_before;
    alter table audit_entries_before drop constraint audit_entries_pkey;
    alter table audit_entries_before drop constraint audit_entries_chain_sequence_key;
    alter index audit_entries_application rename to audit_entries_before_application;
    alter index audit_entries_account rename to audit_entries_before_account;
    alter index audit_entries_at rename to audit_entries_before_at;
    alter index audit_entries_action rename to audit_entries_before_action;
    alter index audit_entries_request rename to audit_entries_before_request;
    alter index audit_entries_department rename to audit_entries_before_department;

    create table audit_entries (like audit_entries_before including defaults including constraints
      including comments) partition by range (at);
    comment on table audit_entries is '审计日志：每次写入和工作人员每次查看办件各一行，只追加，按月分区';
    do $$
    declare
      given bigint;
    begin
      select coalesce(last_value, 0) into given from pg_sequences
        where schemaname = 'public' and sequencename = 'audit_entries_id_seq';
      alter table audit_entries_before alter column id drop identity;
      alter table audit_entries alter column id add generated always as identity;
      if given > 0 then perform setval(pg_get_serial_sequence('audit_entries', 'id'), given); end if;
    end $$;
    alter table audit_entries add primary key (id, at);
    alter table audit_entries add unique (chain, sequence, at);
    create index audit_entries_application on audit_entries (application_id, id) where application_id is not null;
    create index audit_entries_account on audit_entries (account_id, id) where account_id is not null;
    create index audit_entries_at on audit_entries (at, id);
    create index audit_entries_action on audit_entries (action, id);
    create index audit_entries_request on audit_entries (request_id, id);
    create index audit_entries_department on audit_entries (department_id, id) where department_id is not null;
    create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_change();
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_change();
    revoke update, delete, truncate on audit_entries from yizhan_app;

    create table audit_entries_other (like audit_entries including all excluding identity);
    comment on table audit_entries_other is '审计日志：不在任何已建月份里的条目，平时为空';
    create trigger audit_entries_other_no_truncate before truncate on audit_entries_other
      for each statement execute function refuse_change();
    revoke all on audit_entries_other from yizhan_app;
    alter table audit_entries attach partition audit_entries_other default;

    do $$
    declare
      until timestamptz;
    begin
      select date_trunc('month', max(at) at time zone 'Asia/Shanghai') into until from audit_entries_before;
      if until is null then
        drop table audit_entries_before;
      else
        until := ((until at time zone 'UTC') + interval '1 month') at time zone 'Asia/Shanghai';
        create trigger audit_entries_before_no_truncate before truncate on audit_entries_before
          for each statement execute function refuse_change();
        revoke all on audit_entries_before from yizhan_app;
        execute format('alter table audit_entries attach partition audit_entries_before
          for values from (minvalue) to (%L)', until);
        comment on table audit_entries_before is '审计日志：分月以前的全部条目';
      end if;
    end $$;

    create function ensure_audit_month(month date) returns boolean language plpgsql security definer
      set search_path = public as $$
    declare
      name text := 'audit_entries_' || to_char(month, 'YYYY_MM');
      since timestamptz := month::timestamp at time zone 'Asia/Shanghai';
      until timestamptz := (month + interval '1 month') at time zone 'Asia/Shanghai';
    begin
      if month <> date_trunc('month', month) or month > current_date + 400 then
        raise exception '不是可以预建的月份：%', month;
      end if;
      perform pg_advisory_xact_lock(63000003);
      if to_regclass(name) is not null
        or exists (select from audit_archives a where a.month = ensure_audit_month.month)
        or exists (select from audit_entries where at >= since and at < until) then
        return false;
      end if;
      execute format('create table %I (like audit_entries including all excluding identity)', name);
      execute format('comment on table %I is %L', name, '审计日志：' || to_char(month, 'YYYY年FMMM月'));
      execute format('create trigger %I before truncate on %I
        for each statement execute function refuse_change()', name || '_no_truncate', name);
      execute format('revoke all on %I from yizhan_app', name);
      execute format('alter table audit_entries attach partition %I for values from (%L) to (%L)',
        name, since, until);
      return true;
    exception when invalid_object_definition then
      -- The months before the log was parted by month lie in one partition already.
      return false;
    end $$;
    comment on function ensure_audit_month is '预建一个月的日志分区；已有、已归档或已有条目的月份不动';
    select ensure_audit_month((date_trunc('month', now() at time zone 'Asia/Shanghai')
      + n * interval '1 month')::date) from generate_series(0, 2) n;`)
}
