// 还可能要办: which matters the same people applied for, counted by night; never fewer than five of them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matter_companions (
      matter_id bigint not null references matters (id),
      other_id bigint not null references matters (id),
      applicants integer not null check (applicants >= 5),
      place integer not null check (place > 0),
      counted_on date not null,
      primary key (matter_id, other_id),
      check (matter_id <> other_id)
    );
    create index matter_companions_other on matter_companions (other_id);
    comment on table matter_companions is '还可能要办：同一申请人半年内都办过的事项，每夜算一次，不足五人的不记';
    comment on column matter_companions.matter_id is '事项';
    comment on column matter_companions.other_id is '也办过的事项';
    comment on column matter_companions.applicants is '两样都办过的申请人数';
    comment on column matter_companions.place is '排第几';
    comment on column matter_companions.counted_on is '算到哪一天';
    create trigger tell_published after insert or update or delete or truncate on matter_companions
      for each statement execute function tell_published();`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table matter_companions')
}
