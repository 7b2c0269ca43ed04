// 收费: what a window took for an application, append-only.
import type { Knex } from 'knex'

/** Asked once for a statement; null where the hall itself asks. */
const scope = `(select nullif(current_setting('yizhan.scope', true), ''))`

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table counter_fees (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      department_id bigint not null references departments (id),
      clerk_account_id bigint not null references accounts (id),
      amount_fen bigint not null check (amount_fen between 1 and 99999999999),
      receipt_number text not null,
      noted_at timestamptz not null,
      unique (department_id, receipt_number)
    );
    create index counter_fees_application on counter_fees (application_id);
    create index counter_fees_clerk on counter_fees (clerk_account_id);
    create index counter_fees_noted on counter_fees (noted_at);
    create trigger counter_fees_append_only before update or delete on counter_fees
      for each row execute function refuse_change();
    create trigger counter_fees_no_truncate before truncate on counter_fees
      for each statement execute function refuse_change();
    revoke update, delete, truncate on counter_fees from yizhan_app;
    alter table counter_fees enable row level security;
    create policy in_scope on counter_fees for select
      using (${scope} is null or application_in_scope(application_id));
    create policy may_add on counter_fees for insert with check (true);
    comment on table counter_fees is '窗口收的费：每笔一行，只追加';
    comment on column counter_fees.id is '编号';
    comment on column counter_fees.application_id is '办件';
    comment on column counter_fees.department_id is '哪个部门的窗口收的';
    comment on column counter_fees.clerk_account_id is '谁收的';
    comment on column counter_fees.amount_fen is '金额，分';
    comment on column counter_fees.receipt_number is '票据号，同一部门不重复';
    comment on column counter_fees.noted_at is '什么时候记下的'`)
}
