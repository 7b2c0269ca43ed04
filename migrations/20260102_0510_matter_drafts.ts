// 事项: a draft knows what it started from and how often it was stored; search knows exact names.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matter_versions
      add column based_on_version_id bigint references matter_versions (id),
      add column revision integer not null default 1;
    create index matter_versions_based_on on matter_versions (based_on_version_id);
    create unique index matter_versions_one_draft on matter_versions (matter_id) where published_at is null;
    comment on column matter_versions.based_on_version_id is '草稿由哪一版改来；发布时在用版已不是它，就不能发布';
    comment on column matter_versions.revision is '草稿存了几次，防止两人互相覆盖';

    alter table matter_search
      add column name_key text not null default '',
      add column alias_keys text[] not null default '{}';
    create index matter_search_name on matter_search (name_key);
    create index matter_search_uses on matter_search (uses desc, matter_id);
    comment on column matter_search.name_key is '名称（统一写法），用于整名相同';
    comment on column matter_search.alias_keys is '群众叫法（统一写法）';`)
}
