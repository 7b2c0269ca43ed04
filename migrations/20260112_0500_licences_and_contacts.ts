// 行政许可事项清单 and when the contacts of an implementation list were last confirmed.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table licence_items (
      code text primary key check (code ~ '^[0-9]{9}$'),
      name text not null check (name <> ''),
      line_id text not null references department_lines (id),
      basis text not null check (basis <> ''),
      source text not null check (source <> ''),
      created_at timestamptz not null default now()
    );
    create index licence_items_line on licence_items (line_id);
    comment on table licence_items is '行政许可事项清单：清单以外不得实施行政许可（优化营商环境条例第四十条）';
    comment on column licence_items.code is '基本编码前 9 位：区划、类型、主管部门、主项；子项都算在内';
    comment on column licence_items.name is '许可事项名称';
    comment on column licence_items.line_id is '主管部门（条线）';
    comment on column licence_items.basis is '设定依据';
    comment on column licence_items.source is '这一行从哪份清单来';
    comment on column licence_items.created_at is '记录建立时间';

    alter table offerings add column contact_confirmed_on date not null default current_date;
    comment on column offerings.contact_confirmed_on is '办理机构上一次确认地址、电话、时间没有变的日子';
    create index offerings_contact on offerings (department_id, contact_confirmed_on) where active;`)
}
