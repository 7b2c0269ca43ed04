// 承诺: a paper promised for later (容缺受理) or a promise in its place (告知承诺), with what became of it.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table commitments (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      account_id bigint not null references accounts (id),
      material_number integer not null,
      material_name text not null,
      kind text not null check (kind in ('later', 'instead')),
      wording text not null,
      signed_name text not null,
      made_at timestamptz not null,
      term_days integer not null check (term_days > 0),
      department_id bigint references departments (id),
      due_on date,
      reminded_at timestamptz,
      outcome text check (outcome in ('handed-in', 'overdue', 'refused', 'true', 'false')),
      settled_at timestamptz,
      settled_by text,
      note text,
      unique (application_id, material_number),
      check ((outcome is null) = (settled_at is null))
    );
    create index commitments_account on commitments (account_id) where outcome in ('overdue', 'false');
    create index commitments_due on commitments (due_on) where outcome is null and due_on is not null;
    create index commitments_department on commitments (department_id, due_on, id) where kind = 'instead';
    comment on table commitments is '承诺：材料以后补交（容缺受理）或者用承诺代替（告知承诺），以及结果';
    comment on column commitments.id is '编号';
    comment on column commitments.application_id is '办件';
    comment on column commitments.account_id is '作承诺的申请人';
    comment on column commitments.material_number is '材料序号';
    comment on column commitments.material_name is '材料名称';
    comment on column commitments.kind is 'later 容缺以后补交，instead 告知承诺代替';
    comment on column commitments.wording is '当时看到并同意的承诺原文';
    comment on column commitments.signed_name is '签名';
    comment on column commitments.made_at is '承诺时间';
    comment on column commitments.term_days is '期限，工作日：补交自受理起，核查自决定起';
    comment on column commitments.department_id is '负责核查的部门；容缺为空';
    comment on column commitments.due_on is '到期日；受理（决定）以前为空';
    comment on column commitments.reminded_at is '到期前提醒的时间';
    comment on column commitments.outcome is '结果：handed-in 已补交，overdue 逾期，refused 不同意容缺，true 属实，false 不实';
    comment on column commitments.settled_at is '有结果的时间';
    comment on column commitments.settled_by is '谁认定的';
    comment on column commitments.note is '说明或者理由';

    alter table applications
      add column papers_awaited integer not null default 0,
      add column papers_due_on date;
    comment on column applications.papers_awaited is '容缺的材料还有几份没有补交';
    comment on column applications.papers_due_on is '容缺的材料最早哪天到期';
    create index applications_papers_due on applications (papers_due_on) where papers_due_on is not null;`)
}
