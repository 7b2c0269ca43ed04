// 去哪里办: what people ask for that is run elsewhere, and where they should go.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table search_elsewhere (
      id bigint generated always as identity primary key,
      name text not null unique check (name <> ''),
      words text[] not null check (cardinality(words) > 0),
      sentence text not null check (sentence <> ''),
      phone text,
      link text,
      created_at timestamptz not null default now()
    );
    comment on table search_elsewhere is '去哪里办：不在本目录里的事，由谁办';
    comment on column search_elsewhere.id is '主键';
    comment on column search_elsewhere.name is '说的是什么事';
    comment on column search_elsewhere.words is '群众的说法（统一写法，没有空格和标点）';
    comment on column search_elsewhere.sentence is '到哪里办的一两句话';
    comment on column search_elsewhere.phone is '咨询电话；没有的为空';
    comment on column search_elsewhere.link is '办理的网址；没有的为空';
    comment on column search_elsewhere.created_at is '写上的时间';

    -- The processes that keep the words in memory read them anew, as with the plain words.
    create constraint trigger search_elsewhere_changed after insert or update or delete
      on search_elsewhere
      deferrable initially deferred for each row execute function stamp_sayings();
    create trigger tell_published after insert or update or delete or truncate on search_elsewhere
      for each statement execute function tell_published();`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table search_elsewhere')
}
