// 征求意见: requests to other departments about an application, and how each matter treats silence.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications add column opinions_awaited integer not null default 0
      check (opinions_awaited >= 0);
    comment on column applications.opinions_awaited is '还没有答复的必要征求意见数；不为零不能作决定';

    create table consultation_rules (
      id bigint generated always as identity primary key,
      matter_id bigint references matters (id),
      silence text not null check (silence in ('no-objection', 'wait')),
      term_days integer not null check (term_days between 1 and 60),
      reminder_days integer not null check (reminder_days between 0 and 30),
      changed_at timestamptz not null,
      changed_by_account_id bigint references accounts (id)
    );
    create unique index consultation_rules_matter on consultation_rules (coalesce(matter_id, 0));
    create index consultation_rules_of_matter on consultation_rules (matter_id);
    create index consultation_rules_changed_by on consultation_rules (changed_by_account_id);
    comment on table consultation_rules is '征求意见规则：各事项一行，事项为空的一行是全省通用';
    comment on column consultation_rules.id is '编号';
    comment on column consultation_rules.matter_id is '事项；空为通用';
    comment on column consultation_rules.silence is '到期不答复：no-objection 视为无意见，wait 继续等';
    comment on column consultation_rules.term_days is '通常给几个工作日';
    comment on column consultation_rules.reminder_days is '到期前几个工作日提醒';
    comment on column consultation_rules.changed_at is '最后修改时间';
    comment on column consultation_rules.changed_by_account_id is '修改人';
    insert into consultation_rules (silence, term_days, reminder_days, changed_at)
      values ('wait', 5, 1, now());

    create table consultations (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      department_id bigint not null references departments (id),
      asking_department_id bigint not null references departments (id),
      asked_by_account_id bigint not null references accounts (id),
      asked_by_name text not null,
      question text not null,
      mandatory boolean not null,
      shows_answers boolean not null,
      material_numbers integer[] not null,
      silence text not null check (silence in ('no-objection', 'wait')),
      clock_ground text,
      asked_at timestamptz not null,
      asked_on date not null,
      term_days integer not null,
      due_on date not null,
      remind_on date not null,
      reminded_at timestamptz,
      status text not null default 'open' check (status in ('open', 'answered', 'silent', 'withdrawn')),
      opinion text check (opinion in ('agree', 'disagree', 'amend')),
      reply text,
      reply_attachment_id uuid references attachments (id),
      answered_by_account_id bigint references accounts (id),
      answered_by_name text,
      closed_at timestamptz,
      closed_on date,
      withdrawal_reason text,
      check ((status = 'open') = (closed_at is null)),
      check ((status = 'answered') = (opinion is not null))
    );
    create unique index consultations_one_open on consultations (application_id, department_id)
      where status = 'open';
    create index consultations_application on consultations (application_id, id);
    create index consultations_queue on consultations (department_id, due_on, id) where status = 'open';
    create index consultations_department on consultations (department_id, id desc);
    create index consultations_asking on consultations (asking_department_id, id desc);
    create index consultations_timer on consultations (due_on) where status = 'open';
    create index consultations_asked_by on consultations (asked_by_account_id);
    create index consultations_answered_by on consultations (answered_by_account_id);
    create index consultations_file on consultations (reply_attachment_id);
    create function keep_closed_consultation() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.status <> 'open' then
        raise exception '征求意见已经结束，不能再改' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger consultations_keep before update or delete on consultations
      for each row execute function keep_closed_consultation();
    comment on table consultations is '征求意见（会签）：一个办件征求一个部门的意见，答复一次';
    comment on column consultations.id is '编号';
    comment on column consultations.application_id is '办件';
    comment on column consultations.department_id is '被征求意见的部门';
    comment on column consultations.asking_department_id is '征求意见的部门';
    comment on column consultations.asked_by_account_id is '经办人';
    comment on column consultations.asked_by_name is '经办人姓名';
    comment on column consultations.question is '要问的问题';
    comment on column consultations.mandatory is '是否必须等到答复才能作决定';
    comment on column consultations.shows_answers is '是否给看申请人填写的内容（号码遮住）';
    comment on column consultations.material_numbers is '给看的材料序号';
    comment on column consultations.silence is '到期不答复的后果，发出时定下';
    comment on column consultations.clock_ground is '随哪一种特别程序进行；空为不停止办理时限';
    comment on column consultations.asked_at is '发出时间';
    comment on column consultations.asked_on is '发出日期';
    comment on column consultations.term_days is '给几个工作日';
    comment on column consultations.due_on is '答复到期日';
    comment on column consultations.remind_on is '提醒日';
    comment on column consultations.reminded_at is '已提醒的时间，只提醒一次';
    comment on column consultations.status is '待答复、已答复、到期未答复视为无意见、已撤回';
    comment on column consultations.opinion is '同意、不同意、修改意见';
    comment on column consultations.reply is '答复内容';
    comment on column consultations.reply_attachment_id is '答复附件';
    comment on column consultations.answered_by_account_id is '答复人';
    comment on column consultations.answered_by_name is '答复人姓名';
    comment on column consultations.closed_at is '结束时间';
    comment on column consultations.closed_on is '结束日期';
    comment on column consultations.withdrawal_reason is '撤回的理由';`)
}
