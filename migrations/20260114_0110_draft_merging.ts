// Drafts that two people, or two windows, fill in at once: what could not be joined waits for a choice.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications
      add column unmerged jsonb not null default '[]',
      add column last_pages jsonb not null default '[]';
    comment on column applications.last_pages is '最近存过草稿的几个页面各自存了什么（只有校验值），用来分清是不是别处改的';
    comment on column applications.unmerged is '两处填得不一样、等申请人选的答案；选定或提交后清空';`)
}
