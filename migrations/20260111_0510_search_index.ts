// 检索行: each row holds all that search asks of a matter, and a stamp by which the processes that keep
// the index in memory learn what has changed.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matter_search
      add column name text not null default '',
      add column aliases text[] not null default '{}',
      add column result text not null default '',
      add column context text not null default '',
      add column sounds text not null default '',
      add column objects text[] not null default '{}',
      add column themes text[] not null default '{}',
      add column levels text[] not null default '{}',
      add column online boolean not null default false,
      add column visits integer not null default 0,
      add column stamp bigint not null default 0;
    create index matter_search_stamp on matter_search (stamp);
    comment on column matter_search.name is '事项名称';
    comment on column matter_search.aliases is '群众叫法';
    comment on column matter_search.result is '办理结果名称';
    comment on column matter_search.context is '事项类型和主管部门';
    comment on column matter_search.sounds is '不分平翘舌、前后鼻音的全拼，词前有空格';
    comment on column matter_search.objects is '服务对象';
    comment on column matter_search.themes is '主题';
    comment on column matter_search.levels is '行使层级';
    comment on column matter_search.online is '网上可办';
    comment on column matter_search.visits is '到现场次数';
    comment on column matter_search.stamp is '最后变化的序号；内存里的索引按它补读';

    update matter_search s set name = v.name,
      aliases = array(select jsonb_array_elements_text(v.elements -> 'aliases')),
      result = coalesce(v.elements -> 'result' ->> 'name', ''),
      context = v.type || ' ' || l.short_name, sounds = s.pinyin,
      objects = v.objects, themes = v.themes, levels = v.levels, online = v.online, visits = v.visits
    from matters m
      join matter_versions v on v.id = m.current_version_id
      join department_lines l on l.id = m.line_id
    where m.id = s.matter_id;
    alter table matter_search drop column words;

    create table search_state (
      id integer primary key check (id = 1),
      stamp bigint not null
    );
    insert into search_state (id, stamp) select 1, 1 where exists (select from matter_search);
    comment on table search_state is '检索索引的最新序号，只有一行';
    comment on column search_state.id is '总是 1';
    comment on column search_state.stamp is '最新序号；先提交的在前';

    -- Taken once in a transaction and only at its end, so numbers are in the order of commits.
    create function next_search_stamp() returns bigint language plpgsql as $$
    declare
      taken text := current_setting('yizhan.search_stamp', true);
      transaction_id text := pg_current_xact_id()::text;
      new_stamp bigint;
    begin
      if split_part(coalesce(taken, ''), '/', 1) = transaction_id then
        return split_part(taken, '/', 2)::bigint;
      end if;
      insert into search_state (id, stamp) values (1, 1)
        on conflict (id) do update set stamp = search_state.stamp + 1
        returning stamp into new_stamp;
      perform set_config('yizhan.search_stamp', transaction_id || '/' || new_stamp, true);
      return new_stamp;
    end $$;

    create function stamp_search_row() returns trigger language plpgsql as $$
    begin
      update matter_search set stamp = next_search_stamp() where matter_id = new.matter_id;
      return null;
    end $$;
    create constraint trigger matter_search_added after insert on matter_search
      deferrable initially deferred for each row execute function stamp_search_row();
    create constraint trigger matter_search_changed
      after update of name, aliases, result, context, sounds, objects, themes, levels, online, visits
      on matter_search
      deferrable initially deferred for each row execute function stamp_search_row();
    create constraint trigger matter_search_first_used after update of uses on matter_search
      deferrable initially deferred for each row when (old.uses = 0)
      execute function stamp_search_row();

    create function stamp_search_of_matter() returns trigger language plpgsql as $$
    begin
      update matter_search set stamp = next_search_stamp() where matter_id = new.id;
      return null;
    end $$;
    create constraint trigger matters_searched after update of status on matters
      deferrable initially deferred for each row execute function stamp_search_of_matter();

    create function stamp_sayings() returns trigger language plpgsql as $$
    begin
      perform next_search_stamp();
      return null;
    end $$;
    create constraint trigger search_synonyms_changed after insert or update or delete
      on search_synonyms
      deferrable initially deferred for each row execute function stamp_sayings();
`)
}
