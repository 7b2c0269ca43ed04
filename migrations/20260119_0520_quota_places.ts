// 名额: who holds one of a limited number of places of a matter or of one claimant's list.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table quota_places (
      id bigint generated always as identity primary key,
      matter_id bigint not null references matters (id),
      offering_id bigint references offerings (id),
      opened_on date not null,
      application_id bigint not null references applications (id),
      taken_at timestamptz not null,
      freed_at timestamptz
    );
    comment on table quota_places is '名额：有数量限制的事项，一件申请占一个；撤回、不予受理、终止的空出来';
    comment on column quota_places.id is '编号';
    comment on column quota_places.matter_id is '事项';
    comment on column quota_places.offering_id is '实施清单；空为全省合用的名额';
    comment on column quota_places.opened_on is '这一次办理时段的开始日；没有写开始日的为 0001-01-01';
    comment on column quota_places.application_id is '占用名额的办件';
    comment on column quota_places.taken_at is '占用的时刻';
    comment on column quota_places.freed_at is '空出来的时刻；空为还占着';
    create index quota_places_held on quota_places (matter_id, opened_on, offering_id)
      where freed_at is null;
    create index quota_places_application on quota_places (application_id);
    create index quota_places_offering on quota_places (offering_id) where offering_id is not null;`)
}
