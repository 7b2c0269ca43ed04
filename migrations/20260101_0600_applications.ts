// 办件: drafts and applications, their append-only steps, materials, ratings.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table applications (
      id bigint generated always as identity primary key,
      status text not null,
      number text unique,
      query_number text unique,
      query_code text,
      matter_id bigint not null references matters (id),
      matter_version_id bigint not null references matter_versions (id),
      offering_id bigint not null references offerings (id),
      applicant_account_id bigint not null references accounts (id),
      applicant_kind text not null check (applicant_kind in ('person', 'company')),
      applicant_name text not null,
      region_code text not null references regions (code),
      region_path text not null,
      channel text not null default 'web' check (channel in ('web', 'counter')),
      answers jsonb not null default '{}',
      typed jsonb,
      corrections jsonb,
      stage_number integer not null default 0,
      acceptance_department_id bigint references departments (id),
      handling_department_id bigint references departments (id),
      handling_path text,
      handling_post text,
      routing_reason text,
      submitted_at timestamptz,
      received_on date,
      accepted_on date,
      decided_on date,
      delivered_on date,
      concluded_on date,
      conclusion_code text,
      due_on date,
      promised_due_on date,
      statutory_due_on date,
      correction_count integer not null default 0,
      extension_requested boolean not null default false,
      extended boolean not null default false,
      revision integer not null default 0,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    comment on table applications is '办件（含草稿）';
    comment on column applications.number is '办件编号：实施编码 31 + 日期 8 + 流水 4';
    comment on column applications.query_number is '短查询号，便于念和抄';
    comment on column applications.query_code is '查询码，不登录查进度时与查询号一起用';
    comment on column applications.answers is '答案（已按表单定义校验）';
    comment on column applications.typed is '草稿里还没通过校验的原样输入';
    comment on column applications.corrections is '补正告知：要改的答案和材料、说明、期限';
    comment on column applications.due_on is '当前要盯的到期日，暂停时为空；由时限推算写入，只供排序和筛选';
    comment on column applications.revision is '乐观锁：每写一次加一';
    create unique index applications_one_draft on applications (applicant_account_id, matter_id)
      where status = 'draft';
    create index applications_applicant on applications (applicant_account_id, updated_at desc, id desc);
    create index applications_queue on applications (handling_department_id, handling_post, (coalesce(due_on, date '9999-12-31')), id)
      where status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed', 'suspended',
        'verifying', 'approving', 'granted', 'denied');
    create index applications_waiting on applications (handling_department_id, id) where status = 'correcting';
    create index applications_path on applications (handling_path text_pattern_ops, status);
    create index applications_region on applications (region_path text_pattern_ops, id desc);
    create index applications_matter on applications (matter_id, id desc);
    create index applications_version on applications (matter_version_id);
    create index applications_offering on applications (offering_id);
    create index applications_acceptance on applications (acceptance_department_id, id desc);
    create index applications_receipt_due on applications (due_on) where status in ('submitted', 'refusal-proposed', 'correcting');

    create table application_counters (
      offering_id bigint not null references offerings (id),
      day date not null,
      last integer not null,
      primary key (offering_id, day)
    );
    comment on table application_counters is '办件编号流水：一实施编码一天一串';

    create table application_materials (
      application_id bigint not null references applications (id),
      material_number integer not null,
      attachment_id uuid not null references attachments (id),
      field_path text,
      removed_at timestamptz,
      created_at timestamptz not null,
      primary key (application_id, attachment_id)
    );
    create index application_materials_attachment on application_materials (attachment_id);
    comment on table application_materials is '办件的材料文件；material_number 为 0 的属于表单里的文件题';

    create table application_steps (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      sequence integer not null,
      action text not null,
      from_status text not null,
      to_status text not null,
      stage_number integer not null,
      stage_name text,
      actor_kind text not null,
      account_id bigint references accounts (id),
      actor_name text not null,
      department_id bigint references departments (id),
      department_name text,
      handling_department_id bigint references departments (id),
      handling_department_name text,
      movement text,
      happened_at timestamptz not null,
      happened_on date not null,
      clock text not null,
      comment text,
      details jsonb not null default '{}',
      document_id bigint references documents (id),
      unique (application_id, sequence)
    );
    create index application_steps_account on application_steps (account_id);
    create index application_steps_department on application_steps (department_id, happened_on);
    create index application_steps_handling on application_steps (handling_department_id);
    create index application_steps_document on application_steps (document_id);
    create trigger application_steps_append_only before update or delete on application_steps
      for each row execute function refuse_change();
    create trigger application_steps_no_truncate before truncate on application_steps
      for each statement execute function refuse_change();
    revoke update, delete, truncate on application_steps from yizhan_app;
    comment on table application_steps is '办理经过：每一步一行，只追加';
    comment on column application_steps.clock is '对时限的作用';
    comment on column application_steps.movement is '去向：本级、上报、下交';

    create table ratings (
      application_id bigint primary key references applications (id),
      grade text not null check (grade in ('very-satisfied', 'satisfied', 'fair', 'dissatisfied', 'very-dissatisfied')),
      aspects text[] not null default '{}',
      comment text,
      channel text not null,
      rated_at timestamptz not null
    );
    comment on table ratings is '好差评：一事一评';

    alter table documents add foreign key (application_id) references applications (id);
    alter table notifications add foreign key (application_id) references applications (id);`)
}
