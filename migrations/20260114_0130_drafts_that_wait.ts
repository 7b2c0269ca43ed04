// Drafts that nobody came back to: warned, put into a bin, cleared away. And the code on a printed draft.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table applications
      add column binned_at timestamptz,
      add column expiry_warned_at timestamptz;
    comment on column applications.binned_at is '草稿放进回收站的时间；到期清除';
    comment on column applications.expiry_warned_at is '告知草稿快到期的时间';
    drop index applications_one_draft;
    create unique index applications_one_draft on applications (applicant_account_id, matter_id)
      where status = 'draft' and binned_at is null;
    create index applications_drafts_by_age on applications (updated_at) where status = 'draft';

    create table draft_codes (
      application_id bigint primary key references applications (id),
      code_index text not null unique,
      code text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      used_by_account_id bigint references accounts (id)
    );
    create index draft_codes_used_by on draft_codes (used_by_account_id);
    comment on table draft_codes is '打印的草稿上的接办码：申请人把码给窗口，就是同意窗口人员接着填';
    comment on column draft_codes.application_id is '草稿';
    comment on column draft_codes.code_index is '接办码的检索摘要';
    comment on column draft_codes.code is '接办码（加密）';
    comment on column draft_codes.created_at is '生成时间';
    comment on column draft_codes.expires_at is '到期时间';
    comment on column draft_codes.used_at is '窗口第一次使用的时间';
    comment on column draft_codes.used_by_account_id is '使用的窗口人员';`)
}
