// 审计: an entry is appended in one statement. Its digest is taken in the database, where the chain's end is
// read under its lock, so that the lock is held for no round trip: who reads the same application as others
// waits for nobody's line. The canonical text comes in three pieces, between them the end of the chain.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create function audit_append(
      the_chain text, the_at timestamptz, the_action text, the_outcome text, the_subject_type text,
      the_subject_id text, the_application_id bigint, the_actor_kind text, the_account_id bigint,
      the_actor_name text, the_department_id bigint, the_department_name text, the_region_path text,
      the_request_id text, the_ip text, the_before jsonb, the_after jsonb,
      before_previous text, before_sequence text, after_sequence text
    ) returns void language plpgsql set search_path = public, pg_temp as $$
    declare
      last_sequence integer;
      last_hash text;
      new_hash text;
    begin
      select sequence, hash into last_sequence, last_hash
        from audit_chain_heads where chain = the_chain for update;
      if not found then
        insert into audit_chain_heads (chain, sequence, hash) values (the_chain, 0, repeat('0', 64))
          on conflict (chain) do update set chain = excluded.chain
          returning sequence, hash into last_sequence, last_hash;
      end if;
      new_hash := encode(sha256(convert_to(
        before_previous || '"' || last_hash || '"' || before_sequence || (last_sequence + 1)
          || after_sequence, 'UTF8')), 'hex');
      insert into audit_entries (chain, sequence, at, action, outcome, subject_type, subject_id,
          application_id, actor_kind, account_id, actor_name, department_id, department_name,
          region_path, request_id, ip, before, after, previous_hash, hash)
        values (the_chain, last_sequence + 1, the_at, the_action, the_outcome, the_subject_type,
          the_subject_id, the_application_id, the_actor_kind, the_account_id, the_actor_name,
          the_department_id, the_department_name, the_region_path, the_request_id, the_ip,
          the_before, the_after, last_hash, new_hash);
      update audit_chain_heads set sequence = last_sequence + 1, hash = new_hash
        where chain = the_chain;
    end $$;
    comment on function audit_append(text, timestamptz, text, text, text, text, bigint, text, bigint,
      text, bigint, text, text, text, text, jsonb, jsonb, text, text, text) is
      '在链尾追加一条审计日志，摘要在锁住链尾时当场计算'`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`drop function audit_append`)
}
