// 事项: plain words for searching, searches that found nothing, and catalogue files under review.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table search_synonyms (
      id bigint generated always as identity primary key,
      word text not null check (word <> ''),
      means text not null check (means <> ''),
      created_at timestamptz not null default now(),
      unique (word, means)
    );
    comment on table search_synonyms is '检索词：群众的说法，和它说的事项';
    comment on column search_synonyms.word is '群众的说法（统一写法，没有空格和标点）';
    comment on column search_synonyms.means is '事项名称里的词';

    create table search_misses (
      words text primary key check (char_length(words) <= 100),
      count integer not null default 1 check (count > 0),
      last_at timestamptz not null
    );
    create index search_misses_count on search_misses (count desc, words);
    comment on table search_misses is '搜不到的词；数字已遮住，不记是谁搜的';

    create table matter_imports (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      file_name text not null,
      sheets jsonb not null,
      created_at timestamptz not null,
      applied_at timestamptz
    );
    create index matter_imports_account on matter_imports (account_id);
    create index matter_imports_created on matter_imports (created_at);
    comment on table matter_imports is '交来的目录文件：先检查，采用以后才写进目录；一天后删除';
    comment on column matter_imports.sheets is '各表的单元格，原样';

    create index matter_versions_materials on matter_versions
      using gin ((elements -> 'materials') jsonb_path_ops);`)
}
