// A file arrives in pieces for the draft of a joint application as it does for that of one matter.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table application_uploads
      alter column application_id drop not null,
      add column joint_id bigint references joint_applications (id),
      add constraint application_uploads_of_one check (num_nonnulls(application_id, joint_id) = 1);
    create index application_uploads_joint on application_uploads (joint_id);
    comment on column application_uploads.application_id is '草稿；空表示是联办件的草稿';
    comment on column application_uploads.joint_id is '联办件的草稿；空表示是一个事项的草稿';

    -- What belongs to no application would be in everybody's reach: it is seen where its joint draft is.
    drop policy in_scope on application_uploads;
    create policy in_scope on application_uploads for select using (
      (select nullif(current_setting('yizhan.scope', true), '')) is null
      or case when joint_id is null then application_in_scope(application_id)
        else exists (select from joint_applications j where j.id = joint_id) end);`)
}
