// Every row that is written while a test looks on, but the log, the counts of requests and the sessions, which
// reading and being refused may write.
import type { Pool } from 'pg'

export interface Write {
  /** 'UPDATE applications'. */
  readonly what: string
  readonly row: Readonly<Record<string, unknown>>
}

/** From here on `writesSince` tells what was written. */
export async function watchWrites(owner: Pool): Promise<void> {
  await owner.query(`
    create table seen_writes (what text not null, row jsonb not null);
    create function see_write() returns trigger language plpgsql security definer as $$
      begin
        insert into public.seen_writes
          values (tg_op || ' ' || tg_table_name, case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end);
        return null;
      end $$;
    do $$
      declare one regclass;
      begin
        for one in select c.oid from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname !~ '^(audit_|rate_limits|sessions|seen_writes)' loop
          execute format('create trigger zz_seen after insert or update or delete on %s
            for each row execute function see_write()', one);
        end loop;
      end $$`)
}

/** What was written since the last time this was asked. */
export async function writesSince(owner: Pool): Promise<readonly Write[]> {
  const { rows } = await owner.query<Write>('delete from seen_writes returning what, row')
  return rows
}
