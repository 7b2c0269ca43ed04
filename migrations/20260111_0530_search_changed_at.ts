// 目录变化的时刻: when a matter last changed for the public, for those who follow the catalogue.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matter_search add column changed_at timestamptz not null default now();
    comment on column matter_search.changed_at is '最后变化的时刻：发布、暂停、恢复、取消';

    create or replace function stamp_search_row() returns trigger language plpgsql as $$
    begin
      update matter_search set stamp = next_search_stamp(),
        changed_at = case when tg_name = 'matter_search_first_used' then changed_at
          else clock_timestamp() end
      where matter_id = new.matter_id;
      return null;
    end $$;
    create or replace function stamp_search_of_matter() returns trigger language plpgsql as $$
    begin
      update matter_search set stamp = next_search_stamp(), changed_at = clock_timestamp()
      where matter_id = new.id;
      return null;
    end $$;`)
}
