// 目录文件: large ones are read, checked and taken in by the worker, and what became of each is kept.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matter_imports alter column sheets drop not null;
    alter table matter_imports
      add column contents bytea,
      add column stage text not null default 'checked'
        check (stage in ('waiting', 'refused', 'checked', 'taking', 'taken')),
      add column done integer not null default 0,
      add column total integer not null default 0,
      add column faults jsonb,
      add column report jsonb,
      add column adoption jsonb,
      add column outcome jsonb;
    comment on column matter_imports.sheets is '各表的单元格，原样；还没有读出来的为空';
    comment on column matter_imports.contents is '还没有读的大文件；读出来以后清空';
    comment on column matter_imports.stage is
      '进度：waiting 等着检查，refused 打不开，checked 检查完，taking 正在导入，taken 已导入';
    comment on column matter_imports.done is '检查或者导入到第几个事项';
    comment on column matter_imports.total is '一共几个事项；还不知道的为 0';
    comment on column matter_imports.faults is '打不开的原因，一句一条';
    comment on column matter_imports.report is '检查结果：错误、提醒、每个事项有没有变化';
    comment on column matter_imports.adoption is '怎么导入：草稿还是送审，原因，谁以哪个部门的身份导入';
    comment on column matter_imports.outcome is '导入结果：新增几个、修改几个，或者为什么没有导入'`)
}
