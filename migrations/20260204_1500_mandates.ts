// 委托: who may act in whose place, for which matters and acts, from when until when. Agents of persons,
// and the people who act for a company. An application remembers the mandate under which it was acted.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table mandates (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('agent', 'clerk', 'representative')),
      principal_account_id bigint not null references accounts (id),
      agent_name text not null,
      agent_account_id bigint references accounts (id),
      id_number_sealed text,
      id_number_index text,
      phone_sealed text,
      phone_index text,
      code_sealed text,
      code_index text,
      rights text[] not null check (cardinality(rights) > 0),
      scope text not null check (scope in ('all', 'types', 'matters')),
      matter_types text[] not null default '{}',
      ends_on date,
      offered_at timestamptz not null,
      offered_on date not null,
      offered_by_account_id bigint not null references accounts (id),
      answered_at timestamptz,
      answer text check (answer in ('accepted', 'declined')),
      since date,
      ended_at timestamptz,
      ended_by_account_id bigint references accounts (id),
      check ((answer is null) = (answered_at is null)),
      check (answer is distinct from 'accepted' or (agent_account_id is not null and since is not null)),
      check (agent_account_id is distinct from principal_account_id),
      check ((scope = 'types') = (cardinality(matter_types) > 0))
    );
    create index mandates_principal on mandates (principal_account_id, id desc);
    create index mandates_agent on mandates (agent_account_id, id desc);
    create index mandates_offered_by on mandates (offered_by_account_id);
    create index mandates_ended_by on mandates (ended_by_account_id);
    create index mandates_id_number on mandates (id_number_index) where id_number_index is not null;
    create index mandates_phone on mandates (phone_index) where phone_index is not null;
    create unique index mandates_code on mandates (code_index) where code_index is not null;
    comment on table mandates is '委托：谁可以代谁办事（委托代理人，单位的经办人、法定代表人），范围、权限和期限';
    comment on column mandates.id is '编号';
    comment on column mandates.kind is 'agent 委托代理人，clerk 单位的经办人，representative 法定代表人';
    comment on column mandates.principal_account_id is '委托人：代谁办';
    comment on column mandates.agent_name is '代理人的姓名，由委托人填写；接受时必须与账号一致';
    comment on column mandates.agent_account_id is '代理人的账号，接受以前为空';
    comment on column mandates.id_number_sealed is '委托人填写的身份证号（加密），答复以后清空';
    comment on column mandates.id_number_index is '身份证号的键控摘要，只用来找到收件人';
    comment on column mandates.phone_sealed is '委托人填写的手机号（加密），答复以后清空';
    comment on column mandates.phone_index is '手机号的键控摘要，只用来找到收件人';
    comment on column mandates.code_sealed is '邀请码（加密），用过或者结束以后清空';
    comment on column mandates.code_index is '邀请码的键控摘要';
    comment on column mandates.rights is '可以做什么：fill 填写，submit 提交，correct 补正，collect 领取结果，withdraw 撤回，manage 管理经办人';
    comment on column mandates.scope is '范围：all 全部事项，types 某几类事项，matters 指定的事项';
    comment on column mandates.matter_types is '按类委托时的事项类型';
    comment on column mandates.ends_on is '最后一天，含当天；空表示没有期限';
    comment on column mandates.offered_at is '发出的时间';
    comment on column mandates.offered_on is '发出的日子，十四天不答复作废';
    comment on column mandates.offered_by_account_id is '谁发出的：本人、单位账号或者管理经办人的人';
    comment on column mandates.answered_at is '答复的时间';
    comment on column mandates.answer is '答复：accepted 接受，declined 不接受';
    comment on column mandates.since is '从哪天起算';
    comment on column mandates.ended_at is '提前结束的时间';
    comment on column mandates.ended_by_account_id is '谁提前结束的';

    create table mandate_matters (
      mandate_id bigint not null references mandates (id),
      matter_id bigint not null references matters (id),
      primary key (mandate_id, matter_id)
    );
    create index mandate_matters_matter on mandate_matters (matter_id);
    comment on table mandate_matters is '委托的事项';
    comment on column mandate_matters.mandate_id is '委托';
    comment on column mandate_matters.matter_id is '事项';

    create index matter_search_exact_name on matter_search (name);

    alter table applications add column mandate_id bigint references mandates (id),
      add column matter_type text;
    comment on column applications.mandate_id is '最近一次代办所依据的委托；没有人代办过为空';
    comment on column applications.matter_type is '事项类型，随事项版本由触发器写入；按类委托的范围看它';
    create index applications_mandate on applications (mandate_id) where mandate_id is not null;

    create function keep_matter_type() returns trigger language plpgsql as $$
    begin
      new.matter_type := (select type from matter_versions where id = new.matter_version_id);
      return new;
    end $$;
    update applications a set matter_type = v.type from matter_versions v
      where v.id = a.matter_version_id;
    alter table applications alter column matter_type set not null;
    create trigger applications_matter_type before insert or update of matter_version_id
      on applications for each row execute function keep_matter_type();`)
}
