// 密封个人信息: personal answers and addresses lie sealed; what is only added to may be sealed again, by
// the owner of the schema and said aloud, never by the running hall.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    drop trigger application_submissions_append_only on application_submissions;
    create trigger application_submissions_append_only
      before update of application_id, number, form_version_id, submitted_at or delete
      on application_submissions for each row execute function refuse_change();
    create trigger application_submissions_answers before update of answers
      on application_submissions for each row
      when (current_setting('yizhan.resealing', true) is distinct from 'on')
      execute function refuse_change();
    comment on column persons.address is '住址，密封';
    comment on column applications.answers is '答案；证件号、电话、住址、银行卡号等个人信息逐项密封（~sealed）';
    comment on column application_submissions.answers is
      '当时的答案；个人信息逐项密封，只有换密钥和到期清除时由库主改写';
    comment on column joint_applications.answers is '合并表单的答案；个人信息逐项密封（~sealed）';`)
}
