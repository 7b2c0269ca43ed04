// 提交: what was handed in each time, so that a correction can be laid beside what stood before it.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table application_submissions (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      number integer not null check (number > 0),
      answers jsonb not null,
      form_version_id bigint not null references form_versions (id),
      submitted_at timestamptz not null,
      unique (application_id, number)
    );
    create index application_submissions_form on application_submissions (form_version_id);
    create trigger application_submissions_append_only before update or delete on application_submissions
      for each row execute function refuse_change();
    create trigger application_submissions_no_truncate before truncate on application_submissions
      for each statement execute function refuse_change();
    revoke update, delete, truncate on application_submissions from yizhan_app;
    comment on table application_submissions is '每次提交的内容：提交申请一次，交回补正一次；只追加';
    comment on column application_submissions.id is '编号';
    comment on column application_submissions.application_id is '办件';
    comment on column application_submissions.number is '第几次提交';
    comment on column application_submissions.answers is '当时的答案';
    comment on column application_submissions.form_version_id is '当时的表单版本';
    comment on column application_submissions.submitted_at is '提交的时刻；当时的材料按它推出来';

    -- What was corrected before is lost; what was never corrected still stands as it was filed.
    insert into application_submissions (application_id, number, answers, form_version_id, submitted_at)
    select a.id, 1, a.answers, v.form_version_id, a.submitted_at
    from applications a join matter_versions v on v.id = a.matter_version_id
    where a.status <> 'draft' and a.submitted_at is not null
      and not exists (select from application_steps s
        where s.application_id = a.id and s.action = 'resubmit')`)
}
