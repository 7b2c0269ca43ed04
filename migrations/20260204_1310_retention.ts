// 保存期限、封存和到期清除: how long what was filed is kept, what may not be cleared away, and the one way by
// which it is. What is only added to lets go in that function alone, which the hall may call and not change:
// it looks for itself whether the time has come.
import type { Knex } from 'knex'

/** Tables that are only added to, with the trigger that lets nothing be changed. */
const kept = [
  ...[['application_steps', 'application_steps_append_only', 'refuse_change']],
  ...[['application_notes', 'application_notes_append_only', 'refuse_change']],
  ...[['precedent_pins', 'precedent_pins_append_only', 'refuse_change']],
  ...[['licence_events', 'licence_events_append_only', 'refuse_change']],
  ...[['supervision_alert_events', 'supervision_alert_events_append_only', 'refuse_change']],
  ...[['rating_rectification_events', 'rating_rectification_events_append_only', 'refuse_change']],
  ...[['documents', 'documents_keep_content', 'keep_document_content']],
  ...[['consultations', 'consultations_keep', 'keep_closed_consultation']],
] as const

const clearing = `current_setting('yizhan.clearing', true) = 'on' and current_user <> 'yizhan_app'`

export async function up(db: Knex): Promise<void> {
  for (const [table, trigger, answer] of kept) {
    await db.raw(`
      drop trigger ${trigger} on ${table};
      create trigger ${trigger} before update on ${table} for each row
        when (not coalesce(${clearing}, false)) execute function ${answer}();
      create trigger ${table}_undeleted before delete on ${table}
        for each row execute function ${answer}()`)
  }
  await db.raw(`
    drop trigger application_submissions_answers on application_submissions;
    create trigger application_submissions_answers before update of answers
      on application_submissions for each row
      when (current_setting('yizhan.resealing', true) is distinct from 'on'
        and not coalesce(${clearing}, false))
      execute function refuse_change()`)
  await db.raw(`
    alter table applications add column cleared_on date;
    comment on column applications.cleared_on is '保存期满，内容哪天清除；没有清除的为空';
    create index applications_ended on applications (concluded_on, id)
      where concluded_on is not null and cleared_on is null;

    create table retention_rules (
      id bigint generated always as identity primary key,
      matter_id bigint references matters (id),
      ending text check (ending in ('concluded', 'not-accepted', 'withdrawn', 'terminated')),
      years integer check (years between 1 and 100),
      basis text not null,
      set_by_name text not null,
      set_at timestamptz not null,
      replaced_at timestamptz
    );
    create unique index retention_rules_in_force on retention_rules
      ((coalesce(matter_id, 0)), (coalesce(ending, ''))) where replaced_at is null;
    create index retention_rules_matter on retention_rules (matter_id);
    revoke delete, truncate on retention_rules from yizhan_app;
    comment on table retention_rules is '保存期限：按事项和结果，越具体的越优先；换掉的也留着';
    comment on column retention_rules.id is '编号';
    comment on column retention_rules.matter_id is '哪个事项；空表示全部事项';
    comment on column retention_rules.ending is '怎样结束的；空表示不论怎样结束';
    comment on column retention_rules.years is '从办结那天起保存多少年；空表示永久';
    comment on column retention_rules.basis is '依据';
    comment on column retention_rules.set_by_name is '谁定的；随程序交付的为空';
    comment on column retention_rules.set_at is '什么时候定的';
    comment on column retention_rules.replaced_at is '什么时候被换掉；空表示在用';
    insert into retention_rules (matter_id, ending, years, basis, set_by_name, set_at) values
      (null, null, 10, '档案保管期限：定期 10 年', '', now()),
      (null, 'concluded', 30, '档案保管期限：定期 30 年', '', now());

    create table application_holds (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications (id),
      reason text not null,
      placed_by_account_id bigint not null references accounts (id),
      placed_by_name text not null,
      placed_at timestamptz not null,
      lifted_by_account_id bigint references accounts (id),
      lifted_by_name text,
      lifted_reason text,
      lifted_at timestamptz
    );
    create unique index application_holds_in_force on application_holds (application_id)
      where lifted_at is null;
    create index application_holds_application on application_holds (application_id, id);
    create index application_holds_placer on application_holds (placed_by_account_id);
    create index application_holds_lifter on application_holds (lifted_by_account_id);
    revoke delete, truncate on application_holds from yizhan_app;
    comment on table application_holds is '封存：封存的办件不清除，申请人也不能注销账号';
    comment on column application_holds.id is '编号';
    comment on column application_holds.application_id is '哪个办件';
    comment on column application_holds.reason is '为什么封存';
    comment on column application_holds.placed_by_account_id is '谁封存的';
    comment on column application_holds.placed_by_name is '封存人姓名';
    comment on column application_holds.placed_at is '什么时候封存';
    comment on column application_holds.lifted_by_account_id is '谁解除的';
    comment on column application_holds.lifted_by_name is '解除人姓名';
    comment on column application_holds.lifted_reason is '为什么解除';
    comment on column application_holds.lifted_at is '什么时候解除；空表示还封存着';

    create table clearing_notices (
      application_id bigint primary key references applications (id),
      noticed_on date not null
    );
    create index clearing_notices_day on clearing_notices (noticed_on, application_id);
    comment on table clearing_notices is '到期清除的预告：没有预告过的不清除';
    comment on column clearing_notices.application_id is '哪个办件';
    comment on column clearing_notices.noticed_on is '哪天列入预告';

    insert into accounts (kind, username, password_hash, name, status)
      values ('person', 'cleared.', '', '已清除', 'closed');

    create function kept_until(application applications) returns date
    language sql stable as $$
      select case when r.years is null then null
        else (application.concluded_on + make_interval(years => r.years))::date end
      from retention_rules r
      where r.replaced_at is null
        and (r.matter_id is null or r.matter_id = application.matter_id)
        and (r.ending is null or r.ending = application.status)
      order by r.matter_id is not null desc, r.ending is not null desc limit 1
    $$;
    comment on function kept_until(applications) is '保存到哪天；永久的为空';

    create function may_be_cleared(application applications, today date) returns boolean
    language sql stable as $$
      select application.cleared_on is null and application.concluded_on is not null
        and coalesce(kept_until(application) <= today, false)
        and not exists (select from application_holds h
          where h.application_id = application.id and h.lifted_at is null)
        and not exists (select from licences l
          where (l.application_id = application.id or l.id = application.licence_id)
            and l.state = 'active' and coalesce(l.valid_until >= today, true))
    $$;
    comment on function may_be_cleared(applications, date) is '期满、没有封存、证照不再有效';

    create function clear_application(the_id bigint, today date)
    returns table (attachment_id uuid, file_key text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      application applications;
      nobody bigint;
      files uuid[];
      drawn text[];
      gone constant text := '（已清除）';
    begin
      select * into application from applications where id = the_id for update;
      if application.id is null or not may_be_cleared(application, today) then
        raise exception '办件 % 还不能清除', the_id using errcode = 'insufficient_privilege';
      end if;
      select id into nobody from accounts where username = 'cleared.';
      perform set_config('yizhan.clearing', 'on', true);

      select array_agg(attachment_id) into files from (
        select attachment_id from application_materials where application_id = the_id
        union select reply_attachment_id from consultations
          where application_id = the_id and reply_attachment_id is not null) named;
      select array_agg(file_key) into drawn from documents
        where application_id = the_id and file_key is not null;

      -- Copies in the person's own store that are this very file or letter.
      delete from material_copy_uses u using material_copies c where c.id = u.copy_id
        and (c.attachment_id = any (files) or c.document_id in (
          select id from documents where application_id = the_id));
      delete from material_copies c where c.attachment_id = any (files) or c.document_id in (
        select id from documents where application_id = the_id);
      delete from application_materials where application_id = the_id;
      delete from application_uploads where application_id = the_id;
      delete from application_labels where application_id = the_id;
      delete from draft_codes where application_id = the_id;
      delete from deliveries where id in (
        select p.delivery_id from delivery_parts p join notifications n on n.id = p.notification_id
        where n.application_id = the_id);
      delete from notifications where application_id = the_id;
      delete from deliveries where subscription_id in (
        select id from subscriptions where application_id = the_id);
      delete from subscriptions where application_id = the_id;
      update application_submissions set answers = '{}' where application_id = the_id;
      update application_steps set comment = null, details = '{}',
          account_id = case when actor_kind = 'applicant' then null else account_id end,
          actor_name = case when actor_kind = 'applicant' then '申请人' else actor_name end
        where application_id = the_id;
      update ratings set comment = null, aspects = '{}' where application_id = the_id;
      update rating_rectifications set answer = null where application_id = the_id;
      update rating_rectification_events set note = null where application_id = the_id;
      update application_notes set text = gone where application_id = the_id;
      update precedent_pins set note = gone where application_id = the_id;
      update consultations set question = gone, reply = null, reply_attachment_id = null,
          withdrawal_reason = case when withdrawal_reason is null then null else gone end
        where application_id = the_id;
      update commitments set account_id = nobody, wording = gone, signed_name = gone, note = null
        where application_id = the_id;
      update supervision_alert_events e set reason = case when reason is null then null else gone end
        from supervision_alerts a where a.id = e.alert_id and a.application_id = the_id;
      update supervision_orders o set text = gone, answer = case when answer is null then null else gone end
        from supervision_alerts a where a.id = o.alert_id and a.application_id = the_id;
      update document_changes c set reason = gone, content = null
        from documents d where d.id = c.document_id and d.application_id = the_id;
      update documents set recipient_name = gone, file_key = null, file_sha256 = null, file_size = null,
          status_reason = case when status_reason is null then null else gone end,
          content = jsonb_build_object('title', title, 'organ', organ_name, 'number', number,
            'recipient', gone, 'recipientType', content -> 'recipientType',
            'paragraphs', jsonb_build_array('保存期限已满，这份文书的内容已经清除，登记保留。'),
            'table', null, 'afterTable', '[]'::jsonb, 'remedies', null, 'closing', '',
            'issuedOn', issued_on, 'sealText', '', 'contact', '', 'notes', '[]'::jsonb)
        where application_id = the_id;
      update licence_events e set text = gone from licences l
        where l.id = e.licence_id and l.application_id = the_id;
      update licence_endings e set ground = gone, reasons = gone,
          answer = case when answer is null then null else gone end,
          considered = case when considered is null then null else gone end
        from licences l where l.id = e.licence_id and l.application_id = the_id;
      update licences set holder_account_id = nobody, holder_name = gone, items = '[]'
        where application_id = the_id;
      update applications set applicant_account_id = nobody, applicant_name = gone, answers = '{}',
          typed = null, corrections = null, unmerged = '[]', last_pages = '[]', guided = '{}',
          sourced = '{}', query_code = null, cleared_on = today, revision = revision + 1
        where id = the_id;
      delete from clearing_notices where application_id = the_id;

      if application.joint_id is not null and not exists (select from applications
          where joint_id = application.joint_id and cleared_on is null) then
        files := files || coalesce((select array_agg(attachment_id) from joint_materials
          where joint_id = application.joint_id), '{}');
        delete from joint_materials where joint_id = application.joint_id;
        update joint_applications set applicant_account_id = nobody, applicant_name = gone,
            answers = '{}', typed = null, situation = '{}', query_code = null,
            extension_reason = case when extension_reason is null then null else gone end
          where id = application.joint_id;
      end if;
      perform set_config('yizhan.clearing', 'off', true);

      -- What another application still needs stays.
      return query
        select one.id, null::text from unnest(coalesce(files, '{}')) as one(id)
          where not exists (select from application_materials m where m.attachment_id = one.id)
            and not exists (select from joint_materials m where m.attachment_id = one.id)
            and not exists (select from material_copies c where c.attachment_id = one.id)
        union all select null::uuid, key from unnest(coalesce(drawn, '{}')) as key;
    end $$;
    revoke execute on function clear_application(bigint, date) from public;
    grant execute on function clear_application(bigint, date) to yizhan_app;
    comment on function clear_application(bigint, date) is '保存期满的办件：清除内容，留下编号、结果和文书登记'`)
}
