// 事项: catalogue entries, their versions, and the offerings by departments (实施清单).
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matters (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[0-9]{10,12}$'),
      line_id text not null references department_lines (id),
      current_version_id bigint,
      status text not null default 'draft' check (status in ('draft', 'published', 'suspended', 'withdrawn')),
      withdrawn_reason text,
      successor_id bigint references matters (id),
      created_at timestamptz not null default now()
    );
    create index matters_line on matters (line_id);
    create index matters_successor on matters (successor_id);
    comment on table matters is '事项（基本目录）';
    comment on column matters.code is '基本编码：12 位（旧 10 位）';

    create table matter_versions (
      id bigint generated always as identity primary key,
      matter_id bigint not null references matters (id),
      version integer not null,
      name text not null,
      type text not null,
      type_code text not null,
      levels text[] not null,
      accept_level text not null,
      objects text[] not null,
      themes text[] not null,
      handling text not null check (handling in ('instant', 'committed')),
      statutory_days integer,
      statutory_unit text check (statutory_unit in ('working-day', 'calendar-day', 'month')),
      promised_days integer not null check (promised_days >= 0),
      visits integer not null,
      online boolean not null,
      elements jsonb not null,
      form_version_id bigint not null references form_versions (id),
      stage_plan_version_id bigint not null references stage_plan_versions (id),
      change_reason text not null,
      edited_by_account_id bigint references accounts (id),
      published_at timestamptz,
      created_at timestamptz not null default now(),
      unique (matter_id, version),
      check (statutory_days is null or statutory_unit <> 'working-day' or promised_days <= statutory_days)
    );
    create index matter_versions_form on matter_versions (form_version_id);
    create index matter_versions_plan on matter_versions (stage_plan_version_id);
    create index matter_versions_editor on matter_versions (edited_by_account_id);
    create trigger matter_versions_immutable before update or delete on matter_versions
      for each row execute function refuse_change_of_published();
    alter table matters add foreign key (current_version_id) references matter_versions (id);
    create index matters_current on matters (current_version_id);
    comment on table matter_versions is '事项版本；发布后不可改，办件记住自己的版本';
    comment on column matter_versions.elements is '其余要素：依据、条件、材料、收费、结果、权利义务、常见问题……';
    comment on column matter_versions.promised_days is '承诺时限（工作日），0 为当场';

    create table matter_search (
      matter_id bigint primary key references matters (id),
      words tsvector not null,
      pinyin text not null,
      initials text not null,
      uses integer not null default 0
    );
    create index matter_search_words on matter_search using gin (words);
    comment on table matter_search is '检索：单字和双字切分、全拼、首字母';

    create table offerings (
      id bigint generated always as identity primary key,
      matter_id bigint not null references matters (id),
      department_id bigint not null references departments (id),
      region_code text not null references regions (code),
      region_path text not null,
      level text not null,
      code text not null,
      address text,
      phone text,
      hours text,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      unique (matter_id, region_code),
      unique (code)
    );
    create index offerings_department on offerings (department_id);
    create index offerings_region on offerings (region_code, matter_id);
    comment on table offerings is '实施清单：某部门在某区划办理某事项';
    comment on column offerings.code is '实施编码：31 位 = 信用代码 18 + 行使层级 1 + 基本编码 12';`)
}
