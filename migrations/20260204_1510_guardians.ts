// 监护人: who files for a child under fourteen, with the consent to the child's data (个人信息保护法 第三十一条).
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table mandates drop constraint mandates_kind_check,
      add constraint mandates_kind_check
        check (kind in ('agent', 'clerk', 'representative', 'guardian'));
    comment on column mandates.kind is
      'agent 委托代理人，clerk 单位的经办人，representative 法定代表人，guardian 不满十四周岁孩子的监护人';

    create table guardian_consents (
      mandate_id bigint primary key references mandates (id),
      relation text not null check (relation in ('father', 'mother', 'other')),
      wording text not null,
      consented_at timestamptz not null
    );
    create trigger guardian_consents_append_only before update or delete on guardian_consents
      for each row execute function refuse_change();
    revoke update, delete, truncate on guardian_consents from yizhan_app;
    comment on table guardian_consents is '监护人同意处理不满十四周岁孩子的个人信息；只追加';
    comment on column guardian_consents.mandate_id is '监护人代孩子办事的依据（委托表的一行）';
    comment on column guardian_consents.relation is '与孩子的关系：father 父亲，mother 母亲，other 其他监护人';
    comment on column guardian_consents.wording is '当时看到并同意的原文';
    comment on column guardian_consents.consented_at is '同意的时间';`)
}
