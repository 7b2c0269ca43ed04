// 联办件延长十五日: asked for by the lead department, approved by the head of the government.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_applications
      add column extension_requested_at timestamptz,
      add column extension_requested_by_account_id bigint references accounts (id);
    create index joint_applications_extension_requested_by
      on joint_applications (extension_requested_by_account_id);
    comment on column joint_applications.extension_requested_at is '牵头部门申请延长的时刻；没有申请、没有批准为空';
    comment on column joint_applications.extension_requested_by_account_id is '谁申请延长';`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`alter table joint_applications drop column extension_requested_at,
    drop column extension_requested_by_account_id`)
}
