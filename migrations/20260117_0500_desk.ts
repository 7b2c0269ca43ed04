// 工作台: what clerks keep beside the applications: notes among themselves, labels, phrases, precedents,
// views of the queue and its columns. None of it has any effect in law.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table application_notes (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      account_id bigint not null references accounts (id),
      author_name text not null,
      department_id bigint not null references departments (id),
      text text not null,
      mentioned_account_id bigint references accounts (id),
      created_at timestamptz not null
    );
    create index application_notes_application on application_notes (application_id, id);
    create index application_notes_account on application_notes (account_id);
    create index application_notes_department on application_notes (department_id);
    create index application_notes_mentioned on application_notes (mentioned_account_id);
    create trigger application_notes_append_only before update or delete on application_notes
      for each row execute function refuse_change();
    create trigger application_notes_no_truncate before truncate on application_notes
      for each statement execute function refuse_change();
    revoke update, delete, truncate on application_notes from yizhan_app;
    comment on column application_notes.id is '编号';
    comment on column application_notes.created_at is '写入时刻';
    comment on table application_notes is '内部备注：工作人员之间的话，申请人看不到；只追加';
    comment on column application_notes.application_id is '办件';
    comment on column application_notes.account_id is '谁写的';
    comment on column application_notes.author_name is '写的人的姓名';
    comment on column application_notes.department_id is '代表哪个部门写的';
    comment on column application_notes.text is '内容';
    comment on column application_notes.mentioned_account_id is '提请哪位同事看，没有为空';

    create table labels (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      name text not null,
      tone text not null check (tone in ('info', 'ok', 'warn', 'bad', 'plain')),
      created_at timestamptz not null
    );
    create unique index labels_name on labels (department_id, name);
    comment on column labels.id is '编号';
    comment on column labels.created_at is '写入时刻';
    comment on table labels is '标签：一个部门自己用的';
    comment on column labels.department_id is '部门';
    comment on column labels.name is '名称';
    comment on column labels.tone is '颜色';

    create table application_labels (
      application_id bigint not null references applications (id),
      label_id bigint not null references labels (id) on delete cascade,
      account_id bigint not null references accounts (id),
      created_at timestamptz not null,
      primary key (application_id, label_id)
    );
    create index application_labels_label on application_labels (label_id);
    create index application_labels_account on application_labels (account_id);
    comment on column application_labels.created_at is '写入时刻';
    comment on table application_labels is '办件上贴的标签';
    comment on column application_labels.application_id is '办件';
    comment on column application_labels.label_id is '标签';
    comment on column application_labels.account_id is '谁贴的';

    create table phrases (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      account_id bigint not null references accounts (id),
      shared boolean not null default false,
      title text not null,
      text text not null,
      created_at timestamptz not null
    );
    create index phrases_department on phrases (department_id, id);
    create index phrases_account on phrases (account_id);
    comment on column phrases.id is '编号';
    comment on column phrases.created_at is '写入时刻';
    comment on table phrases is '常用语：意见的模板，自己的或部门共用的';
    comment on column phrases.department_id is '部门';
    comment on column phrases.account_id is '谁写的';
    comment on column phrases.shared is '真：部门里都能用；假：只给自己用';
    comment on column phrases.title is '名称';
    comment on column phrases.text is '内容，变量写作〔申请人〕这样';

    create table precedents (
      department_id bigint not null references departments (id),
      application_id bigint not null references applications (id),
      matter_id bigint not null references matters (id),
      account_id bigint not null references accounts (id),
      note text not null,
      created_at timestamptz not null,
      primary key (department_id, application_id)
    );
    create index precedents_matter on precedents (department_id, matter_id);
    create index precedents_by_matter on precedents (matter_id);
    create index precedents_application on precedents (application_id);
    create index precedents_account on precedents (account_id);
    comment on column precedents.created_at is '写入时刻';
    comment on table precedents is '典型件：部门留作参照的已决办件';
    comment on column precedents.department_id is '部门';
    comment on column precedents.application_id is '办件';
    comment on column precedents.matter_id is '事项';
    comment on column precedents.account_id is '谁留的';
    comment on column precedents.note is '为什么值得参照';

    create table queue_views (
      id bigint generated always as identity primary key,
      department_id bigint not null references departments (id),
      account_id bigint not null references accounts (id),
      shared boolean not null default false,
      name text not null,
      query text not null,
      created_at timestamptz not null
    );
    create index queue_views_department on queue_views (department_id, id);
    create index queue_views_account on queue_views (account_id);
    comment on column queue_views.id is '编号';
    comment on column queue_views.created_at is '写入时刻';
    comment on table queue_views is '保存的视图：自己的或部门共用的';
    comment on column queue_views.department_id is '部门';
    comment on column queue_views.account_id is '谁保存的';
    comment on column queue_views.shared is '真：部门里都看得到';
    comment on column queue_views.name is '名称';
    comment on column queue_views.query is '条件，同待办页地址里问号以后的部分';

    create table queue_columns (
      account_id bigint primary key references accounts (id),
      columns text[] not null
    );
    comment on table queue_columns is '待办表的列：各人选的';
    comment on column queue_columns.account_id is '谁选的';
    comment on column queue_columns.columns is '列名，按先后';`)
}
