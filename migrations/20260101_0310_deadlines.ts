// 时限: the working-day calendar. Remaining time is never stored.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table calendar_years (
      year integer primary key,
      notice text not null,
      notice_number text,
      notice_date date,
      created_at timestamptz not null default now()
    );
    comment on table calendar_years is '已录入放假通知的年份；未录入的年份只按周末推算并标“暂定”';

    create table calendar_days (
      region_code text not null references regions (code),
      date date not null,
      kind text not null check (kind in ('holiday', 'makeup-workday')),
      name text not null,
      created_at timestamptz not null default now(),
      primary key (region_code, date)
    );
    comment on table calendar_days is '放假日与调休上班日；全国的记在省代码下，民族节日记在市州或县下';`)
}
