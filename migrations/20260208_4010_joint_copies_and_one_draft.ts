// A joint draft is one for a person and a bundle, whatever its version; what it holds of the person's own
// papers keeps their grade and validity.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table joint_materials
      add column grade text check (grade in ('A', 'B', 'C', 'D')),
      add column valid_until date;
    comment on column joint_materials.grade is '从电子材料库用的，那一份的可信等级；自己上传的为空';
    comment on column joint_materials.valid_until is '从电子材料库用的，有效期到哪天';

    alter table joint_applications add column bundle_id bigint references bundles (id);
    comment on column joint_applications.bundle_id is '哪个一件事；一个人一个一件事只有一份草稿';
    update joint_applications j set bundle_id = v.bundle_id
      from bundle_versions v where v.id = j.bundle_version_id;
    alter table joint_applications alter column bundle_id set not null;
    create index joint_applications_bundle on joint_applications (bundle_id);
    -- Of two that were begun under two versions the one that was touched last stays.
    update joint_applications j set binned_at = now()
      where j.submitted_at is null and j.binned_at is null and exists (
        select from joint_applications o
        where o.applicant_account_id = j.applicant_account_id and o.bundle_id = j.bundle_id
          and o.submitted_at is null and o.binned_at is null
          and (o.updated_at, o.id) > (j.updated_at, j.id));
    drop index joint_applications_one_draft;
    create unique index joint_applications_one_draft
      on joint_applications (applicant_account_id, bundle_id)
      where submitted_at is null and binned_at is null;`)
}
