// 行政区划与部门: the region tree down to townships, departments by line and level.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table regions (
      code text primary key check (code ~ '^([0-9]{6}|[0-9]{9})$'),
      name text not null,
      short_name text not null,
      level text not null check (level in ('province', 'prefecture', 'county', 'township')),
      parent_code text references regions (code),
      path text not null unique,
      kind text not null,
      government_prefix text not null,
      name_bo text,
      name_bo_confidence text,
      statutory boolean not null default true,
      pinyin text not null,
      initials text not null,
      note text,
      valid_from date,
      valid_to date,
      created_at timestamptz not null default now()
    );
    create index regions_parent on regions (parent_code);
    create index regions_path on regions (path text_pattern_ops);
    comment on table regions is '行政区划（GB/T 2260，乡镇用 9 位码）';
    comment on column regions.path is '从省到本级的代码，用 / 连接，按前缀判断隶属';
    comment on column regions.government_prefix is '拼接部门名称用的通用简称，如“海南州”';
    comment on column regions.name_bo is '藏文名，待民族语文部门审定';
    comment on column regions.statutory is '是否法定政区（大柴旦行委、园区等为否）';

    create table region_successions (
      old_code text primary key,
      old_name text not null,
      new_code text not null references regions (code)
    );
    create index region_successions_new on region_successions (new_code);
    comment on table region_successions is '停用代码的去向（旧身份证、旧档案仍会出现）';

    create table department_lines (
      id text primary key,
      name text not null,
      short_name text not null,
      category text not null,
      field text not null,
      central_code text not null,
      served_below_by text references department_lines (id),
      sort integer not null,
      created_at timestamptz not null default now()
    );
    create index department_lines_served on department_lines (served_below_by);
    comment on table department_lines is '条线：一个省级部门和它在市州、县、乡的对应机构';
    comment on column department_lines.central_code is '基本编码中的两位主管部门代码';
    comment on column department_lines.served_below_by is '下级没有对应机构时，由哪条线承担';

    create table departments (
      id bigint generated always as identity primary key,
      line_id text not null references department_lines (id),
      region_code text not null references regions (code),
      region_path text not null,
      level text not null check (level in ('province', 'prefecture', 'county', 'township')),
      name text not null,
      short_name text not null,
      organ_code text not null,
      uscc text not null,
      address text,
      phone text,
      hours text,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      unique (line_id, region_code)
    );
    create index departments_region on departments (region_code);
    create index departments_path on departments (region_path text_pattern_ops);
    comment on table departments is '部门：某条线在某个区划的机构';
    comment on column departments.organ_code is '机关代字，用于文号';
    comment on column departments.uscc is '统一社会信用代码（演示数据为虚构）';`)
}
