// 表单设计：正在改的表单和题块、它们的样例。
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table form_designs (
      id bigint generated always as identity primary key,
      key text not null unique,
      title text not null check (title <> ''),
      kind text not null check (kind in ('form', 'block')),
      definition jsonb,
      samples jsonb not null default '[]',
      revision integer not null default 1,
      edited_by_account_id bigint references accounts (id),
      updated_at timestamptz not null,
      created_at timestamptz not null default now()
    );
    create index form_designs_editor on form_designs (edited_by_account_id);
    create index form_designs_kind on form_designs (kind, key);
    comment on table form_designs is '表单设计：正在改的表单和题块；发布后成为表单版本';
    comment on column form_designs.id is '编号';
    comment on column form_designs.key is '表单代号，与表单相同';
    comment on column form_designs.title is '名称';
    comment on column form_designs.kind is '种类：form 表单，block 题块';
    comment on column form_designs.definition is '正在改的内容；没有在改时为空';
    comment on column form_designs.samples is '样例：填什么，应当通过还是退回';
    comment on column form_designs.revision is '改动次数，用来发现两人同时改';
    comment on column form_designs.edited_by_account_id is '最后改动的人';
    comment on column form_designs.updated_at is '最后改动的时间';
    comment on column form_designs.created_at is '建立时间';`)
}
