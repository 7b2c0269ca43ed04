// 主项、子项: two levels and no more, whoever writes; who stands under a code is found by an index.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create function matters_two_levels() returns trigger language plpgsql as $$
    begin
      if exists (select from matters m where m.id = new.parent_id and m.parent_id is not null)
        or exists (select from matters m where m.parent_id = new.id)
      then
        raise exception 'matter % cannot stand under matter %: there are two levels only', new.id, new.parent_id;
      end if;
      return new;
    end $$;
    create trigger matters_two_levels before insert or update of parent_id on matters
      for each row when (new.parent_id is not null) execute function matters_two_levels();
    create index matter_versions_main_code on matter_versions ((elements ->> 'mainCode'))
      where elements ->> 'mainCode' is not null;`)
}
