// 共同签署: which matters want a second person's signature, who was asked, and what he signed.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table signature_demands (
      id bigint generated always as identity primary key,
      matter_id bigint not null references matters (id),
      role text not null check (role <> ''),
      waivable boolean not null,
      created_at timestamptz not null,
      created_by_account_id bigint references accounts (id),
      ended_at timestamptz
    );
    create unique index signature_demands_open on signature_demands (matter_id, role)
      where ended_at is null;
    create index signature_demands_created_by on signature_demands (created_by_account_id);
    comment on table signature_demands is '共同签署的要求：某事项提交前还要谁签署';
    comment on column signature_demands.id is '编号';
    comment on column signature_demands.matter_id is '事项';
    comment on column signature_demands.role is '谁要签：配偶、共有人、监护人、合伙人……';
    comment on column signature_demands.waivable is '可以没有这个人：申请人声明没有即可';
    comment on column signature_demands.created_at is '设定的时间';
    comment on column signature_demands.created_by_account_id is '谁设定的';
    comment on column signature_demands.ended_at is '取消的时间';
    create trigger tell_published after insert or update or delete or truncate on signature_demands
      for each statement execute function tell_published();

    create table signatures (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      demand_id bigint not null references signature_demands (id),
      role text not null,
      waived boolean not null default false,
      name text,
      id_number_sealed text,
      id_number_index text,
      asked_at timestamptz not null,
      account_id bigint references accounts (id),
      outcome text check (outcome in ('signed', 'refused')),
      digest text,
      reason text,
      settled_at timestamptz,
      unique (application_id, demand_id),
      check (waived or (name is not null and id_number_index is not null)),
      check ((outcome is null) = (settled_at is null)),
      check (outcome is distinct from 'signed' or digest is not null)
    );
    create index signatures_demand on signatures (demand_id);
    create index signatures_account on signatures (account_id) where account_id is not null;
    create index signatures_id_number on signatures (id_number_index) where outcome is null;
    comment on table signatures is '共同签署：请谁签、签没签、签的是哪些内容';
    comment on column signatures.id is '编号';
    comment on column signatures.application_id is '办件（草稿）';
    comment on column signatures.demand_id is '依据的要求';
    comment on column signatures.role is '签署人的身份，如 配偶';
    comment on column signatures.waived is '申请人声明没有这个人';
    comment on column signatures.name is '签署人的姓名';
    comment on column signatures.id_number_sealed is '签署人的身份证号（加密）';
    comment on column signatures.id_number_index is '身份证号的键控摘要，用来找到签署人';
    comment on column signatures.asked_at is '请对方签署的时间';
    comment on column signatures.account_id is '签署人的账号，签署或者拒绝以前为空';
    comment on column signatures.outcome is 'signed 已签署，refused 不签';
    comment on column signatures.digest is '签署时全部内容的摘要；内容一改，签署作废';
    comment on column signatures.reason is '不签的理由';
    comment on column signatures.settled_at is '签署或者拒绝的时间';

    -- When its contents are cleared away, so is who signed and who acted.
    create function forget_people() returns trigger language plpgsql as $$
    begin
      delete from signatures where application_id = new.id;
      new.mandate_id := null;
      return new;
    end $$;
    create trigger applications_forget_people before update of cleared_on on applications
      for each row when (new.cleared_on is not null) execute function forget_people();`)
}
