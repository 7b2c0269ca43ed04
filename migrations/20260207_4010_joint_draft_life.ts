// Joint drafts are warned about, put into the bin and cleared like drafts of one matter.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_applications
      add column expiry_warned_at timestamptz,
      add column binned_at timestamptz;
    comment on column joint_applications.expiry_warned_at is '提醒草稿快到期的时间';
    comment on column joint_applications.binned_at is '草稿放进回收站的时间';
    create index joint_applications_drafts on joint_applications (updated_at)
      where submitted_at is null;
    -- What is in the bin does not stand in the way of a new draft.
    drop index joint_applications_one_draft;
    create unique index joint_applications_one_draft
      on joint_applications (applicant_account_id, bundle_version_id)
      where submitted_at is null and binned_at is null;`)
}
