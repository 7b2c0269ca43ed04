// 待办: one index in the order of the queue serves the clerk's own work, in whatever posts, and the
// whole department's; the one led by the post could not give that order to a person of several posts.
// Another finds all that a department ever held, for what it has done and passed on.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index applications_desk on applications
      (handling_department_id, (coalesce(due_on, date '9999-12-31')), id, handling_post)
      where status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed', 'suspended',
        'verifying', 'approving', 'granted', 'denied');
    create index applications_handling on applications (handling_department_id, id desc);
    drop index applications_queue;`)
}
