// 帮办: who fills in or filed an application for its applicant, at which window, and until when he may.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications add column helper_account_id bigint references accounts (id);
    alter table applications add column intake_department_id bigint references departments (id);
    alter table applications add column helped_until timestamptz;
    create index applications_helper on applications (helper_account_id)
      where helper_account_id is not null;
    create index applications_intake on applications (intake_department_id, id desc)
      where intake_department_id is not null;
    comment on column applications.helper_account_id is '帮办人：替申请人填写、提交的窗口人员；本人自己办的为空';
    comment on column applications.intake_department_id is '收件窗口：帮办人所在的部门；跨区域时与办理部门不同';
    comment on column applications.helped_until is '窗口接着填到几时为止；窗口起的草稿不限时，为空';
    alter table application_materials add column source text check (source in ('window-scan'));
    comment on column application_materials.source is '来源：window-scan 为窗口扫描；申请人自己传的为空'`)
}
