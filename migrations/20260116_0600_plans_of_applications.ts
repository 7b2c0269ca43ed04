// 办件的环节方案: an application remembers the plan it was filed under, and the stages of a parallel
// group that wait.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications
      add column stage_plan_version_id bigint references stage_plan_versions (id),
      add column finished_stages jsonb not null default '[]',
      add column parallel jsonb not null default '[]';
    comment on column applications.stage_plan_version_id is '提交时的环节方案版本；方案再发布，不影响已提交的办件';
    comment on column applications.finished_stages is '正在办的并行组里已经办完的环节序号';
    comment on column applications.parallel is '并行组里还没办完的环节：序号、名称、承办部门';
    create index applications_stage_plan on applications (stage_plan_version_id);
    create index applications_parallel on applications using gin (parallel jsonb_path_ops) where parallel <> '[]';

    alter table stage_plan_versions
      add column revision integer not null default 0,
      add column change_reason text;
    comment on column stage_plan_versions.revision is '草稿的修订次数，用于发现同时修改';
    comment on column stage_plan_versions.change_reason is '发布时写明的修改理由';
    create unique index stage_plan_versions_one_draft on stage_plan_versions (stage_plan_id) where published_at is null;`)
}
