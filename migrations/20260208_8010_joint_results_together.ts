// 一次领齐: what the applicant of a joint application said at filing about taking the results.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_applications add column results_together boolean not null default false;
    comment on column joint_applications.results_together is
      '申请人要等全部有了决定一次领；否则办好一项领一项'`)
}
