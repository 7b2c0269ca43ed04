// 一件事: bundles of matters with their immutable versions, and the joint applications made from them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table bundles (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[a-z][a-z0-9-]{2,39}$'),
      status text not null default 'published' check (status in ('published', 'withdrawn')),
      current_version_id bigint,
      created_at timestamptz not null
    );
    comment on table bundles is '一件事（联办主题）';
    comment on column bundles.id is '编号';
    comment on column bundles.code is '地址里用的短名';
    comment on column bundles.status is '已发布、已停止';
    comment on column bundles.current_version_id is '现行版本';
    comment on column bundles.created_at is '建立时间';

    create table bundle_versions (
      id bigint generated always as identity primary key,
      bundle_id bigint not null references bundles (id),
      version integer not null,
      content jsonb not null,
      change_reason text not null,
      published_at timestamptz not null,
      published_by_account_id bigint references accounts (id),
      unique (bundle_id, version)
    );
    create index bundle_versions_publisher on bundle_versions (published_by_account_id);
    create trigger bundle_versions_append_only before update or delete on bundle_versions
      for each row execute function refuse_change();
    revoke update, delete, truncate on bundle_versions from yizhan_app;
    alter table bundles add foreign key (current_version_id) references bundle_versions (id);
    create index bundles_current on bundles (current_version_id);
    comment on table bundle_versions is '一件事的版本，只追加';
    comment on column bundle_versions.id is '编号';
    comment on column bundle_versions.bundle_id is '一件事';
    comment on column bundle_versions.version is '第几版';
    comment on column bundle_versions.content is '名称、说明、情形问题、包含的事项、牵头条线';
    comment on column bundle_versions.change_reason is '为什么改';
    comment on column bundle_versions.published_at is '发布时间';
    comment on column bundle_versions.published_by_account_id is '发布人';

    create table joint_applications (
      id bigint generated always as identity primary key,
      bundle_version_id bigint not null references bundle_versions (id),
      bundle_name text not null,
      applicant_account_id bigint not null references accounts (id),
      applicant_kind text not null check (applicant_kind in ('person', 'company')),
      applicant_name text not null,
      region_code text not null references regions (code),
      region_path text not null,
      lead_department_id bigint not null references departments (id),
      situation jsonb not null,
      parts jsonb not null,
      answers jsonb not null default '{}',
      typed jsonb,
      number text unique,
      query_number text unique,
      query_code text,
      submitted_at timestamptz,
      accepted_on date,
      extended_on date,
      extension_reason text,
      extension_approver text,
      rated_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create unique index joint_applications_one_draft
      on joint_applications (applicant_account_id, bundle_version_id) where submitted_at is null;
    create index joint_applications_version on joint_applications (bundle_version_id);
    create index joint_applications_applicant on joint_applications (applicant_account_id, id desc);
    create index joint_applications_region on joint_applications (region_code);
    create index joint_applications_lead on joint_applications (lead_department_id, id desc);
    comment on table joint_applications is '联办件：一件事的一次申请，状态由各部分办件推算';
    comment on column joint_applications.id is '编号';
    comment on column joint_applications.bundle_version_id is '按哪一版一件事提交';
    comment on column joint_applications.bundle_name is '一件事名称';
    comment on column joint_applications.applicant_account_id is '申请人账号';
    comment on column joint_applications.applicant_kind is '申请人类型';
    comment on column joint_applications.applicant_name is '申请人';
    comment on column joint_applications.region_code is '办理地点';
    comment on column joint_applications.region_path is '办理地点的路径';
    comment on column joint_applications.lead_department_id is '牵头部门，统一受理和送达';
    comment on column joint_applications.situation is '情形问题的回答';
    comment on column joint_applications.parts is '包含的事项、版本和实施清单';
    comment on column joint_applications.answers is '合并表单的答案';
    comment on column joint_applications.typed is '草稿里的原样输入';
    comment on column joint_applications.number is '联办件编号';
    comment on column joint_applications.query_number is '查询号';
    comment on column joint_applications.query_code is '查询码，加密';
    comment on column joint_applications.submitted_at is '提交时间；空为草稿';
    comment on column joint_applications.accepted_on is '统一受理日';
    comment on column joint_applications.extended_on is '批准延长日，只有一次';
    comment on column joint_applications.extension_reason is '延长的理由';
    comment on column joint_applications.extension_approver is '批准延长的本级人民政府负责人';
    comment on column joint_applications.rated_at is '评价时间，一件事评一次';
    comment on column joint_applications.created_at is '建立时间';
    comment on column joint_applications.updated_at is '修改时间';

    create table joint_materials (
      joint_id bigint not null references joint_applications (id),
      attachment_id uuid not null references attachments (id),
      material_number integer not null,
      field_path text,
      removed_at timestamptz,
      created_at timestamptz not null,
      primary key (joint_id, attachment_id)
    );
    create index joint_materials_attachment on joint_materials (attachment_id);
    comment on table joint_materials is '联办件的材料文件：一套材料，按合并后的序号';
    comment on column joint_materials.joint_id is '联办件';
    comment on column joint_materials.attachment_id is '文件';
    comment on column joint_materials.material_number is '合并材料的序号；0 为表单里的文件题';
    comment on column joint_materials.field_path is '合并表单的题';
    comment on column joint_materials.removed_at is '不用的时间';
    comment on column joint_materials.created_at is '上传时间';

    create table catalogue_extras (
      href text primary key,
      kind text not null,
      title text not null,
      summary text not null,
      words text not null
    );
    comment on table catalogue_extras is '检索：事项以外也要找得到的页面，如一件事';
    comment on column catalogue_extras.href is '地址';
    comment on column catalogue_extras.kind is '是什么';
    comment on column catalogue_extras.title is '标题';
    comment on column catalogue_extras.summary is '一句话说明';
    comment on column catalogue_extras.words is '可搜的字词：名称、叫法、事项名、拼音';

    alter table applications add column joint_id bigint references joint_applications (id);
    alter table applications add column lead_department_id bigint references departments (id);
    create index applications_joint on applications (joint_id);
    create index applications_lead on applications (lead_department_id);
    comment on column applications.joint_id is '所属联办件；空为单独申请';
    comment on column applications.lead_department_id is '联办件的牵头部门，统一受理和送达';
    drop index applications_one_draft;
    create unique index applications_one_draft on applications (applicant_account_id, matter_id)
      where status = 'draft' and joint_id is null and binned_at is null;`)
}
