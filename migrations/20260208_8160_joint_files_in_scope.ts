// 第二道墙: files of a joint application stand in no application until it is submitted, and were in everybody's
// reach; they are seen where their joint application is.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create or replace function file_in_scope(the_id uuid) returns boolean
    language plpgsql stable security definer cost 10 as $$
    declare
      linked boolean := false;
      one bigint;
      joint record;
    begin
      for one in select m.application_id from public.application_materials m where m.attachment_id = the_id loop
        if public.application_in_scope(one) then return true; end if;
        linked := true;
      end loop;
      for joint in select j.id, j.region_path, j.lead_department_id
        from public.joint_materials m join public.joint_applications j on j.id = m.joint_id
        where m.attachment_id = the_id loop
        if public.joint_in_scope(joint.id, joint.region_path, joint.lead_department_id) then return true; end if;
        linked := true;
      end loop;
      return not linked;
    end $$;
    comment on function file_in_scope(uuid) is '文件所在的办件、联办件是否涉及当前区划；还没有放进去的不限制';

    alter table joint_materials enable row level security;
    create policy in_scope on joint_materials for select using (
      (select nullif(current_setting('yizhan.scope', true), '')) is null
      or exists (select from joint_applications j where j.id = joint_id));
    create policy may_add on joint_materials for insert with check (true);
    create policy may_change on joint_materials for update using (true);
    create policy may_remove on joint_materials for delete using (true);`)
}
