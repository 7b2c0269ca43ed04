// 并行: the ids of what waits beside another's work. A body in SQL is planned at every call, one in plpgsql
// once a connection; the desk calls it twice a page.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create or replace function applications_beside(stages jsonb[]) returns setof bigint
    language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
    begin
      return query
        select id from applications where parallel <> '[]' and parallel @> any (stages);
    end $$`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`
    create or replace function applications_beside(stages jsonb[]) returns setof bigint
    language sql stable security definer rows 20 set search_path = public, pg_temp as $$
      select id from applications where parallel <> '[]' and parallel @> any (stages)
    $$`)
}
