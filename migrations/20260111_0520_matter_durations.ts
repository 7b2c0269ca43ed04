// 实际用时: how long concluded applications really took, by matter and county, for the guide.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matter_durations (
      matter_id bigint not null references matters (id),
      region_code text not null references regions (code),
      cases integer not null check (cases > 0),
      median_days integer not null check (median_days >= 0),
      ninetieth_days integer not null check (ninetieth_days >= median_days),
      measured_on date not null,
      primary key (matter_id, region_code)
    );
    create index matter_durations_region on matter_durations (region_code);
    comment on table matter_durations is '实际用时：最近一年办结的办件，每夜算一次';
    comment on column matter_durations.matter_id is '事项';
    comment on column matter_durations.region_code is '申请人所在的县；省的代码为全省';
    comment on column matter_durations.cases is '办结件数';
    comment on column matter_durations.median_days is '一半的人不超过的工作日数，从提交到办结';
    comment on column matter_durations.ninetieth_days is '九成的人不超过的工作日数';
    comment on column matter_durations.measured_on is '算到哪一天';`)
}
