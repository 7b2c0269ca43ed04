// 岗位: those who work at a window for others, and helpers in villages.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table staff_posts drop constraint staff_posts_post_check;
    alter table staff_posts add constraint staff_posts_post_check check (post in
      ('acceptance-clerk', 'examiner', 'section-head', 'approver', 'supervisor', 'auditor',
       'catalogue-editor', 'establishment-reviewer', 'legal-reviewer', 'administrator',
       'window-clerk', 'helper'))`)
}
