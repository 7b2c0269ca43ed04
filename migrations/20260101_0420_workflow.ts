// 流程: stage plans are data; a published version never changes.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table stage_plans (
      id bigint generated always as identity primary key,
      key text not null unique,
      title text not null,
      created_at timestamptz not null default now()
    );
    comment on table stage_plans is '环节方案';

    create table stage_plan_versions (
      id bigint generated always as identity primary key,
      stage_plan_id bigint not null references stage_plans (id),
      version integer not null,
      plan jsonb not null,
      published_at timestamptz,
      created_at timestamptz not null default now(),
      unique (stage_plan_id, version)
    );
    create trigger stage_plan_versions_immutable before update or delete on stage_plan_versions
      for each row execute function refuse_change_of_published();
    comment on table stage_plan_versions is '环节方案版本：环节、层级、岗位、时限';`)
}
