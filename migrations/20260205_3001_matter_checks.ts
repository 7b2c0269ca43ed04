// 检查结果: what the linter found in each version in use, kept so that the report of the whole province is
// read and not worked out anew each time.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table matter_checks (
      matter_id bigint primary key references matters (id) on delete cascade,
      version_id bigint not null references matter_versions (id),
      rules text not null,
      findings jsonb not null,
      errors int not null,
      warnings int not null,
      fields int not null,
      materials int not null,
      uploads int not null,
      visits int not null,
      days int not null,
      weight int not null,
      due boolean not null default false,
      checked_at timestamptz not null
    );
    create index matter_checks_version on matter_checks (version_id);
    comment on table matter_checks is '在用版的检查结果和办事负担，发布、认领以后和每天夜里重算';
    comment on column matter_checks.matter_id is '事项';
    comment on column matter_checks.version_id is '检查的是哪一版';
    comment on column matter_checks.rules is '照哪一版检查规则算的，规则文件的摘要';
    comment on column matter_checks.findings is '检查结果，一条一句话';
    comment on column matter_checks.errors is '错误几条';
    comment on column matter_checks.warnings is '提醒几条';
    comment on column matter_checks.fields is '填写项';
    comment on column matter_checks.materials is '要交的材料';
    comment on column matter_checks.uploads is '必传';
    comment on column matter_checks.visits is '到现场次数';
    comment on column matter_checks.days is '承诺工作日';
    comment on column matter_checks.weight is '负担分';
    comment on column matter_checks.due is '认领或者联系方式变过，等着重算';
    comment on column matter_checks.checked_at is '什么时候算的';

    create table region_checks (
      kind text primary key check (kind = 'regions'),
      lines jsonb not null,
      checked_at timestamptz not null
    );
    comment on table region_checks is '各地区的检查结果，只有一行';
    comment on column region_checks.kind is '固定为 regions';
    comment on column region_checks.lines is '每个州市、每个县一行';
    comment on column region_checks.checked_at is '什么时候算的';

    create index matter_versions_changed on matter_versions (id desc) where version > 1;
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`
    drop index matter_versions_changed;
    drop table region_checks;
    drop table matter_checks`)
}
