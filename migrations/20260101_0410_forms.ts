// 表单: versions are data; a published one never changes.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create function refuse_change_of_published() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null then
        raise exception '% 第 % 号已发布，不能再改', tg_table_name, old.id using errcode = 'insufficient_privilege';
      end if;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$;

    create table forms (
      id bigint generated always as identity primary key,
      key text not null unique,
      title text not null,
      created_at timestamptz not null default now()
    );
    comment on table forms is '表单';

    create table form_versions (
      id bigint generated always as identity primary key,
      form_id bigint not null references forms (id),
      version integer not null,
      definition jsonb not null,
      published_at timestamptz,
      created_at timestamptz not null default now(),
      unique (form_id, version)
    );
    create trigger form_versions_immutable before update or delete on form_versions
      for each row execute function refuse_change_of_published();
    comment on table form_versions is '表单版本；发布后不可改，办件记住自己的版本';`)
}
