// 综合窗口: visits of people at a window, what was filed for them, papers taken in, numbers of the day, results
// handed over.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table counter_days (
      department_id bigint not null references departments (id),
      day date not null,
      last integer not null,
      primary key (department_id, day)
    );
    create index counter_days_department on counter_days (department_id);
    comment on table counter_days is '取号计数：每个大厅每天发到几号，一张不空';
    comment on column counter_days.department_id is '大厅（窗口所在的部门）';
    comment on column counter_days.day is '哪一天';
    comment on column counter_days.last is '发到几号';

    create table counter_tickets (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      day date not null,
      number integer not null check (number > 0),
      secret text not null unique,
      status text not null default 'waiting'
        check (status in ('waiting', 'called', 'served', 'no-show')),
      window_name text,
      called_by_account_id bigint references accounts (id),
      called_at timestamptz,
      ended_at timestamptz,
      taken_at timestamptz not null,
      unique (department_id, day, number)
    );
    create index counter_tickets_called_by on counter_tickets (called_by_account_id);
    comment on table counter_tickets is '排队号：当天取的号和它的下落，不记姓名';
    comment on column counter_tickets.id is '编号';
    comment on column counter_tickets.department_id is '大厅（窗口所在的部门）';
    comment on column counter_tickets.day is '哪一天的号';
    comment on column counter_tickets.number is '几号';
    comment on column counter_tickets.secret is '取号人看自己的号用的地址';
    comment on column counter_tickets.status is 'waiting 等候、called 叫到、served 办过、no-show 过号';
    comment on column counter_tickets.window_name is '叫到哪个窗口';
    comment on column counter_tickets.called_by_account_id is '谁叫的';
    comment on column counter_tickets.called_at is '什么时候叫的';
    comment on column counter_tickets.ended_at is '什么时候办完或者过号';
    comment on column counter_tickets.taken_at is '什么时候取的';

    create table counter_visits (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      clerk_account_id bigint not null references accounts (id),
      applicant_account_id bigint not null references accounts (id),
      ticket_id bigint references counter_tickets (id),
      day date not null,
      opened_at timestamptz not null
    );
    create index counter_visits_department on counter_visits (department_id, day, id desc);
    create index counter_visits_clerk on counter_visits (clerk_account_id);
    create index counter_visits_applicant on counter_visits (applicant_account_id);
    create index counter_visits_ticket on counter_visits (ticket_id);
    comment on table counter_visits is '接待：谁在哪个窗口接待了谁，只在当天能接着办';
    comment on column counter_visits.id is '编号';
    comment on column counter_visits.department_id is '窗口所在的部门';
    comment on column counter_visits.clerk_account_id is '接待的窗口人员';
    comment on column counter_visits.applicant_account_id is '来办事的人或单位';
    comment on column counter_visits.ticket_id is '叫的是哪个排队号，没有取号的为空';
    comment on column counter_visits.day is '哪一天';
    comment on column counter_visits.opened_at is '什么时候开始接待';

    create table counter_filings (
      application_id bigint primary key references applications (id) on delete cascade,
      visit_id bigint not null references counter_visits (id)
    );
    create index counter_filings_visit on counter_filings (visit_id);
    comment on table counter_filings is '收件：哪次接待里替申请人填的办件';
    comment on column counter_filings.application_id is '办件';
    comment on column counter_filings.visit_id is '哪次接待';

    create table counter_papers (
      application_id bigint not null references applications (id) on delete cascade,
      material_number integer not null,
      material_name text not null,
      original_seen boolean not null,
      copies_kept integer not null check (copies_kept between 0 and 99),
      scanned boolean not null,
      noted_by_account_id bigint not null references accounts (id),
      noted_at timestamptz not null,
      primary key (application_id, material_number),
      check (original_seen or copies_kept > 0 or scanned)
    );
    create index counter_papers_noted_by on counter_papers (noted_by_account_id);
    comment on table counter_papers is '窗口收的纸质材料：每样材料一行';
    comment on column counter_papers.application_id is '办件';
    comment on column counter_papers.material_number is '材料在指南里的序号';
    comment on column counter_papers.material_name is '材料名称';
    comment on column counter_papers.original_seen is '看过原件，原件退还';
    comment on column counter_papers.copies_kept is '收下几份';
    comment on column counter_papers.scanned is '扫描传到了系统里';
    comment on column counter_papers.noted_by_account_id is '谁收的';
    comment on column counter_papers.noted_at is '什么时候收的';

    create table counter_handovers (
      application_id bigint primary key references applications (id),
      department_id bigint not null references departments (id),
      clerk_account_id bigint not null references accounts (id),
      taker text not null check (taker in ('applicant', 'agent')),
      taker_name text not null,
      taker_number_tail text not null check (length(taker_number_tail) = 4),
      signature text not null check (signature in ('typed', 'photo')),
      attachment_id uuid references attachments (id),
      handed_at timestamptz not null,
      check ((signature = 'photo') = (attachment_id is not null))
    );
    create index counter_handovers_department on counter_handovers (department_id);
    create index counter_handovers_clerk on counter_handovers (clerk_account_id);
    create index counter_handovers_attachment on counter_handovers (attachment_id);
    comment on table counter_handovers is '窗口出件：谁凭什么领走了结果';
    comment on column counter_handovers.application_id is '办件';
    comment on column counter_handovers.department_id is '出件的窗口';
    comment on column counter_handovers.clerk_account_id is '谁交出去的';
    comment on column counter_handovers.taker is 'applicant 本人、agent 代领人';
    comment on column counter_handovers.taker_name is '领取人姓名';
    comment on column counter_handovers.taker_number_tail is '领取人证件号末四位';
    comment on column counter_handovers.signature is 'typed 当面确认、photo 签名的送达回证照片';
    comment on column counter_handovers.attachment_id is '送达回证照片';
    comment on column counter_handovers.handed_at is '什么时候领走的'`)
}
