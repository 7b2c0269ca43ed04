// 请假与代理: who is away, when, and which colleague stands in. Nothing has to switch it on or off: it
// holds on its days, unless it was ended before.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table leaves (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      account_id bigint not null references accounts (id),
      deputy_account_id bigint not null references accounts (id),
      from_on date not null,
      until_on date not null check (until_on >= from_on),
      noted_by_account_id bigint not null references accounts (id),
      ended_at timestamptz,
      created_at timestamptz not null,
      check (account_id <> deputy_account_id)
    );
    create index leaves_department on leaves (department_id, until_on) where ended_at is null;
    create index leaves_by_department on leaves (department_id, id);
    create index leaves_account on leaves (account_id);
    create index leaves_deputy on leaves (deputy_account_id);
    create index leaves_noted_by on leaves (noted_by_account_id);
    comment on table leaves is '请假与代理：某人在某部门的岗位上离开几天，手上的办件由谁代办';
    comment on column leaves.id is '编号';
    comment on column leaves.department_id is '在哪个部门';
    comment on column leaves.account_id is '谁离开';
    comment on column leaves.deputy_account_id is '谁代办';
    comment on column leaves.from_on is '第一天';
    comment on column leaves.until_on is '最后一天，含当天；过了自动结束';
    comment on column leaves.noted_by_account_id is '谁登记的：本人或者部门负责人';
    comment on column leaves.ended_at is '提前结束的时刻，没有提前结束为空';
    comment on column leaves.created_at is '登记时刻';`)
}
