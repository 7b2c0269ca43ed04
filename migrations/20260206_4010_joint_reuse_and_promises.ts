// 联办件 begins with what was filled in before, and lets a paper come later: what its draft keeps of both.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_applications
      add column sourced jsonb not null default '{}',
      add column promised jsonb not null default '[]';
    comment on column joint_applications.sourced is
      '开始时从以前的办件、证照带来的回答和出处，按合并后题的代号；只用来告诉申请人是哪里来的';
    comment on column joint_applications.promised is
      '草稿里作的容缺、告知承诺，按合并后材料的序号；提交时记到各部分的承诺里';`)
}
