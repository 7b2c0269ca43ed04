// 典型件: decided applications that a head holds up as an example; and the ways to similar decided ones.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table precedent_pins (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      matter_id bigint not null references matters (id),
      department_id bigint not null references departments (id),
      account_id bigint not null references accounts (id),
      author_name text not null,
      pinned boolean not null,
      note text not null,
      created_at timestamptz not null
    );
    create index precedent_pins_matter on precedent_pins (matter_id, application_id, department_id, id desc);
    create index precedent_pins_application on precedent_pins (application_id, department_id, id desc);
    create index precedent_pins_department on precedent_pins (department_id);
    create index precedent_pins_account on precedent_pins (account_id);
    create trigger precedent_pins_append_only before update or delete on precedent_pins
      for each row execute function refuse_change();
    create trigger precedent_pins_no_truncate before truncate on precedent_pins
      for each statement execute function refuse_change();
    revoke update, delete, truncate on precedent_pins from yizhan_app;
    comment on table precedent_pins is '典型件：部门负责人留作参照的已决办件；留、取下各一行，只追加，最新一行有效';
    comment on column precedent_pins.id is '编号';
    comment on column precedent_pins.application_id is '办件';
    comment on column precedent_pins.matter_id is '事项';
    comment on column precedent_pins.department_id is '哪个部门留的；本地区和以下的同事看得到';
    comment on column precedent_pins.account_id is '谁留的或者取下的';
    comment on column precedent_pins.author_name is '留的人的姓名';
    comment on column precedent_pins.pinned is '真：留；假：取下';
    comment on column precedent_pins.note is '为什么值得参照；取下时为空';
    comment on column precedent_pins.created_at is '写入时刻';

    create index applications_decided_matter on applications (matter_id, decided_on desc, id desc)
      where decided_on is not null;
    create index applications_decided_handling
      on applications (handling_department_id, matter_id, decided_on desc, id desc)
      where decided_on is not null;
    create index applications_decided_acceptance
      on applications (acceptance_department_id, matter_id, decided_on desc, id desc)
      where decided_on is not null`)
}
