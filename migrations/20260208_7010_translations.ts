// 译文: what editors translated of names, questions and sentences of the public hall.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table translations (
      id bigint generated always as identity primary key,
      language text not null check (language in ('bo', 'en')),
      chinese text not null check (chinese <> '' and char_length(chinese) <= 600),
      text text not null check (text <> '' and char_length(text) <= 2000),
      awaiting_review boolean not null default true,
      changed_by_account_id bigint references accounts (id),
      changed_at timestamptz not null,
      unique (language, chinese)
    );
    create index translations_changed_by on translations (changed_by_account_id);
    comment on table translations is '译文：事项、地区、部门、表单题目和页面文字的藏文、英文；中文改了，旧译文自然不再用';
    comment on column translations.id is '主键';
    comment on column translations.language is '语言：bo 藏文，en 英文';
    comment on column translations.chinese is '中文原文，一字不差';
    comment on column translations.text is '译文';
    comment on column translations.awaiting_review is '是否还待译者核对';
    comment on column translations.changed_by_account_id is '最后改的人；随目录装入的为空';
    comment on column translations.changed_at is '最后改的时间';
    create trigger tell_published after insert or update or delete or truncate on translations
      for each statement execute function tell_published();`)
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop table translations')
}
