// 村级区划: villages and communities with their 12-digit codes, in a table of their own, since they are only
// ever asked for under their town and no body sits in them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table villages (
      code text primary key check (code ~ '^[0-9]{12}$'),
      name text not null check (name <> ''),
      town_code text not null references regions (code),
      valid_from date,
      valid_to date,
      created_at timestamptz not null default now(),
      check (left(code, 9) = town_code),
      check (valid_to > valid_from)
    );
    create index villages_town on villages (town_code);
    comment on table villages is '村级区划：村（居、牧）民委员会和社区，12 位统计用区划代码';
    comment on column villages.code is '12 位代码，前 9 位是所在乡镇';
    comment on column villages.name is '名称，照来源名录的写法';
    comment on column villages.town_code is '所在乡镇（街道）的 9 位代码';
    comment on column villages.valid_from is '从哪一天起有效，空表示自有名录以来';
    comment on column villages.valid_to is '到哪一天停用（该日起不再可选），空表示现行';
    comment on column villages.created_at is '装入时间';
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table villages')
}
