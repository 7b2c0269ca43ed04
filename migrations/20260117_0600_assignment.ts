// 承办与缓急: who works an application, the last day on which somebody should begin, what a matter
// usually still takes at each stage, and the rule by which a department shares its work out.
import type { Knex } from 'knex'

const inWork = `status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed',
  'suspended', 'verifying', 'approving', 'granted', 'denied')`

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications
      add column assignee_account_id bigint references accounts (id),
      add column act_by date;
    comment on column applications.assignee_account_id is '承办人：当前环节由谁办；空为无人认领';
    comment on column applications.act_by is
      '最迟动手日：到期日减去同一事项同一环节往常还要用的工作日；只供排序和筛选，没有往例为空';
    create index applications_slack on applications
      (handling_department_id, (coalesce(act_by, due_on, date '9999-12-31')), id,
        handling_post, assignee_account_id) where ${inWork};
    create index applications_received on applications
      (handling_department_id, (coalesce(received_on, date '9999-12-31')), id) where ${inWork};
    create index applications_assignee on applications (assignee_account_id)
      where assignee_account_id is not null;

    create table usual_days (
      matter_id bigint not null references matters (id),
      stage_number integer not null,
      days integer not null check (days >= 0),
      sample_size integer not null,
      counted_on date not null,
      primary key (matter_id, stage_number)
    );
    comment on table usual_days is '往常还要用的工作日：由已办结的办件推算，每夜重算';
    comment on column usual_days.matter_id is '事项';
    comment on column usual_days.stage_number is '环节序号';
    comment on column usual_days.days is '从进入这一环节到作出决定，工作日的中位数';
    comment on column usual_days.sample_size is '据以推算的办件数';
    comment on column usual_days.counted_on is '推算日期';

    create table assignment_rules (
      department_id bigint not null references departments (id),
      post text not null,
      kind text not null check (kind in ('round-robin', 'load', 'matter', 'town')),
      places jsonb not null default '{}',
      last_account_id bigint references accounts (id),
      updated_at timestamptz not null,
      primary key (department_id, post)
    );
    create index assignment_rules_last on assignment_rules (last_account_id);
    comment on table assignment_rules is '分派规则：部门的某一岗位怎样把办件分给人；没有行就等认领';
    comment on column assignment_rules.updated_at is '最后改动的时刻';
    comment on column assignment_rules.department_id is '部门';
    comment on column assignment_rules.post is '岗位';
    comment on column assignment_rules.kind is '轮流、按在手件数、按事项、按乡镇';
    comment on column assignment_rules.places is '按事项或按乡镇时：事项或区划代码对应的账号编号';
    comment on column assignment_rules.last_account_id is '轮流时上一件分给了谁';`)
}
