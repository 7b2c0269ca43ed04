// 定好日子的实施清单: what a claimant's list will say from a day to come; at most one for each list.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table planned_lists (
      offering_id bigint primary key references offerings (id),
      list_version_id bigint references offering_versions (id),
      own jsonb not null,
      reason text not null,
      effective_on date not null,
      account_id bigint references accounts (id),
      actor_name text not null,
      saved_at timestamptz not null
    );
    create index planned_lists_version on planned_lists (list_version_id);
    create index planned_lists_account on planned_lists (account_id);
    create index planned_lists_day on planned_lists (effective_on);
    comment on table planned_lists is '定好日子的实施清单：以后某天零点起生效的本级要素，一份清单最多一个';
    comment on column planned_lists.offering_id is '哪一份实施清单';
    comment on column planned_lists.list_version_id is '照着哪一版改的，空为还没有版本';
    comment on column planned_lists.own is '到那天的本级要素';
    comment on column planned_lists.reason is '修改原因';
    comment on column planned_lists.effective_on is '计划生效日期，当天零点生效';
    comment on column planned_lists.account_id is '谁改的，空为系统';
    comment on column planned_lists.actor_name is '谁改的，当时的姓名';
    comment on column planned_lists.saved_at is '定下的时刻';
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table planned_lists')
}
