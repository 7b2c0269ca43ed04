// 审计: append-only entries, chained per subject, sealed by period.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table audit_entries (
      id bigint generated always as identity primary key,
      chain text not null,
      sequence integer not null,
      at timestamptz not null,
      action text not null,
      outcome text not null check (outcome in ('done', 'refused')),
      subject_type text not null,
      subject_id text not null,
      application_id bigint,
      actor_kind text not null check (actor_kind in ('visitor', 'applicant', 'staff', 'system')),
      account_id bigint,
      actor_name text not null,
      department_id bigint,
      department_name text,
      region_path text,
      request_id text not null,
      ip text,
      before jsonb,
      after jsonb,
      previous_hash text not null,
      hash text not null,
      unique (chain, sequence)
    );
    create index audit_entries_application on audit_entries (application_id, id) where application_id is not null;
    create index audit_entries_account on audit_entries (account_id, id) where account_id is not null;
    create index audit_entries_at on audit_entries (at, id);
    create index audit_entries_action on audit_entries (action, id);
    comment on table audit_entries is '审计日志：每次写入和工作人员每次查看办件各一行，只追加';
    comment on column audit_entries.chain is '链：同一对象的日志串成一条链，前一条的摘要写进后一条';
    comment on column audit_entries.sequence is '链内序号，从 1 起，无空号';
    comment on column audit_entries.at is '发生时刻';
    comment on column audit_entries.action is '动作，如 applications.submit';
    comment on column audit_entries.outcome is '结果：done 办成，refused 被拒绝';
    comment on column audit_entries.subject_type is '对象类型';
    comment on column audit_entries.subject_id is '对象编号';
    comment on column audit_entries.actor_name is '行为人姓名（当时）';
    comment on column audit_entries.department_name is '代表的部门（当时）';
    comment on column audit_entries.before is '变更前';
    comment on column audit_entries.after is '变更后';
    comment on column audit_entries.hash is '本条摘要（SHA-256），含前一条的摘要';

    create table audit_chain_heads (
      chain text primary key,
      sequence integer not null,
      hash text not null
    );
    comment on table audit_chain_heads is '每条链的最后一条；追加时锁这一行，只在同一对象上排队';

    create table audit_seals (
      id bigint generated always as identity primary key,
      sealed_at timestamptz not null,
      first_entry_id bigint not null,
      last_entry_id bigint not null,
      entry_count bigint not null,
      root text not null,
      previous_root text not null,
      unique (first_entry_id)
    );
    comment on table audit_seals is '封存：一段日志的总摘要，前后相连，整条链被删也能发现';

    create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_change();
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_change();
    create trigger audit_seals_append_only before update or delete on audit_seals
      for each row execute function refuse_change();
    create trigger audit_seals_no_truncate before truncate on audit_seals
      for each statement execute function refuse_change();
    create function settle_audit_entries() returns void language sql security definer
      set search_path = public as 'lock table audit_entries in share mode';
    comment on function settle_audit_entries is '等所有正在追加的事务结束，供封存取界';
    revoke update, delete, truncate on audit_entries, audit_seals from yizhan_app;
    revoke delete, truncate on audit_chain_heads from yizhan_app;`)
}
