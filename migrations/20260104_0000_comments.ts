// What each column holds, in Chinese, for whoever reads the database without the code; and the index
// that was missing to follow an application's region back.
import type { Knex } from 'knex'

type Comments = Readonly<Record<string, string>>

export async function up(db: Knex): Promise<void> {
  await db.raw('create index applications_region_code on applications (region_code)')
  for (const [table, columns] of Object.entries(commentsOf)) await explain(db, table, columns)
  for (const { table, column } of await unexplained(db)) {
    const comment = commonComments[column]
    if (comment !== undefined) await explain(db, table, { [column]: comment })
  }
}

async function explain(db: Knex, table: string, columns: Comments): Promise<void> {
  const sentences = Object.entries(columns).map(
    ([column, comment]) => `comment on column ${table}.${column} is '${comment}'`,
  )
  await db.raw(sentences.join(';\n'))
}

async function unexplained(db: Knex): Promise<{ table: string; column: string }[]> {
  const found = await db.raw<{ rows: { table: string; column: string }[] }>(`
    select c.relname as table, a.attname as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not like 'knex\\_migrations%' and col_description(c.oid, a.attnum) is null`)
  return found.rows
}

/** What a column of this name holds in every table that says nothing else of it. */
const commonComments: Comments = {
  id: '编号',
  created_at: '写入时刻',
  updated_at: '最后改动的时刻',
  happened_at: '发生时刻',
  published_at: '发布时刻；未发布为空，发布后整行不能再改',
  version: '版本号，从 1 起',
  title: '标题',
  name: '名称',
  short_name: '简称',
  level: '层级：province 省，prefecture 市州，county 县，township 乡镇',
  application_id: '办件',
  account_id: '账号',
  matter_id: '事项',
  department_id: '部门',
  department_name: '代表的部门（当时）',
  region_code: '所在区划代码',
  region_path: '从省到所在区划的代码，用 / 连接，按前缀判断管辖',
  actor_name: '行为人姓名（当时）',
  actor_kind: '行为人：visitor 访客，applicant 申请人，staff 工作人员，system 系统',
  from_status: '原来的状态；第一步为空',
  to_status: '变成的状态',
  address: '地址',
  phone: '联系电话',
  hours: '办公时间',
  active: '在用；停用的留作历史',
  phone_sealed: '手机号，加密存放',
  phone_index: '手机号的键控摘要，供查找',
  pinyin: '名称的全拼，供检索',
  initials: '名称的拼音首字母，供检索',
  sha256: '文件内容的摘要（SHA-256）',
}

const commentsOf: Readonly<Record<string, Comments>> = {
  sessions: {
    sess: '会话内容：登录的账号、所用设备、防伪造令牌',
    expire: '失效时刻',
  },
  rate_limits: {
    key: '限流规则与对象（来源地址、账号）',
    points: '本时段内已计的次数',
    expire: '本时段结束的时刻（毫秒）',
  },
  seeds_done: {
    name: '数据文件名',
    done_at: '装入时刻',
  },
  settings: {
    name: '参数名',
    value: '取值',
    note: '用途说明',
  },
  audit_entries: {
    application_id: '所涉办件；与办件无关的为空',
    account_id: '行为人的账号；访客和系统为空',
    department_id: '行为人代表的部门；不代表部门的为空',
    region_path: '部门所在区划（当时）：从省到本级的代码',
    request_id: '请求编号，与运行日志对照',
    ip: '来源地址',
    previous_hash: '同链前一条的摘要；第一条为 64 个 0',
  },
  audit_chain_heads: {
    chain: '链：对象类型和对象编号',
    sequence: '最后一条的链内序号',
    hash: '最后一条的摘要',
  },
  audit_seals: {
    sealed_at: '封存时刻',
    first_entry_id: '本段第一条日志',
    last_entry_id: '本段最后一条日志',
    entry_count: '本段条数',
    root: '总摘要（SHA-256）：前一次封存的总摘要连同本段各条摘要',
    previous_root: '前一次封存的总摘要；第一次为 64 个 0',
  },
  regions: {
    code: '区划代码：省、市州、县 6 位，乡镇 9 位',
    name: '法定全称，如“玉树藏族自治州”',
    short_name: '不带类别的简称，如“玉树”',
    parent_code: '上级区划代码；省为空',
    kind: '类别：自治州、市辖区、自治县、街道等',
    name_bo_confidence: '藏文名的可靠程度：verified 有出处，recalled 待核',
    note: '备注',
    valid_from: '启用日期；不详为空',
    valid_to: '停用日期；在用为空',
  },
  region_successions: {
    old_code: '停用的区划代码',
    old_name: '停用时的名称',
    new_code: '现在归入的区划代码',
  },
  department_lines: {
    id: '条线代号，如 BGT',
    name: '省级部门全称',
    short_name: '省级部门简称',
    category: '机构类别：组成部门、直属机构、中央垂直管理等',
    field: '主管的业务',
    sort: '排列次序',
  },
  departments: {
    line_id: '所属条线',
  },
  calendar_years: {
    year: '年份',
    notice: '放假安排通知的标题',
    notice_number: '通知的文号',
    notice_date: '通知的发文日期',
  },
  calendar_days: {
    region_code: '适用的区划，含其下各级',
    date: '日期',
    kind: '种类：holiday 放假日，makeup-workday 调休上班日',
    name: '节日名称',
  },
  attachments: {
    owner_account_id: '上传人的账号',
    file_name: '上传时的文件名',
    media_type: '文件类型（按内容判定）',
    size: '大小（字节）',
  },
  accounts: {
    kind: '种类：person 自然人，company 法人，staff 工作人员',
    password_hash: '密码的 argon2id 摘要',
    name: '姓名或单位名称',
    status: '状态：active 在用，locked 停用，closed 注销',
    failed_sign_ins: '连续登录失败的次数',
    locked_until: '暂停登录到何时',
    last_signed_in_at: '上次登录时刻',
    password_changed_at: '密码设定时刻',
  },
  persons: {
    name: '姓名',
    name_bo: '藏文姓名',
    id_number_sealed: '公民身份号码（GB 11643），加密存放',
    id_number_index: '公民身份号码的键控摘要，供查找和查重',
    birth_date: '出生日期',
    sex: '性别：male 男，female 女',
    nation: '民族',
    region_code: '住址所在区划代码',
    address: '详细住址',
    identity_level:
      '实名程度：phone-only 仅手机，name-checked 姓名证件核对，face-checked 人脸核对，counter-checked 窗口核对',
  },
  companies: {
    name: '单位名称',
    uscc: '统一社会信用代码',
    kind: '类型：有限责任公司、个体工商户、事业单位、社会团体等',
    legal_representative: '法定代表人姓名',
    representative_id_sealed: '法定代表人的公民身份号码，加密存放',
    phone_sealed: '联系手机号，加密存放',
    phone_index: '联系手机号的键控摘要，供查找',
    region_code: '住所所在区划代码',
    address: '住所',
  },
  staff_posts: {
    account_id: '任职的工作人员',
    department_id: '任职的部门',
    post: '岗位：窗口受理、承办、审核、批准、监察、审计、目录编辑、区域管理',
    granted_by_account_id: '授予人；系统授予的为空',
    granted_at: '授予时刻',
    ended_at: '撤销时刻；在任为空',
  },
  one_time_links: {
    token_hash: '链接口令的摘要（SHA-256）',
    purpose:
      '用途：first-administrator 首位管理员，staff-password 工作人员设密码，applicant-password 申请人重设密码',
    expires_at: '失效时刻',
    used_at: '用掉的时刻；未用为空',
  },
  second_factors: {
    account_id: '工作人员的账号',
    enrolled_at: '启用时刻',
  },
  recovery_codes: {
    account_id: '恢复码所属的账号',
    used_at: '用掉的时刻；未用为空',
  },
  recovery_requests: {
    number: '网上取到的号，到窗口报这个号',
    outcome: '结果：confirmed 核对通过，refused 未通过；未办为空',
    decided_at: '窗口办理时刻',
    decided_by_account_id: '经办的窗口人员',
    department_id: '经办的部门',
    created_at: '取号时刻',
    expires_at: '号的失效时刻',
  },
  forms: {
    key: '表单代号',
  },
  form_versions: {
    form_id: '所属表单',
    definition: '表单定义：分节、题目、校验、显示条件',
  },
  stage_plans: {
    key: '方案代号',
  },
  stage_plan_versions: {
    stage_plan_id: '所属环节方案',
    plan: '各环节的名称、层级、岗位、时限',
  },
  notifications: {
    account_id: '收信人',
    application_id: '所涉办件；与办件无关的为空',
    body: '正文',
    link: '点开去的页面',
    read_at: '阅读时刻；未读为空',
    created_at: '发出时刻',
  },
  matters: {
    line_id: '主管的条线',
    current_version_id: '在用版本；从未发布为空',
    status: '状态：draft 未发布，published 在用，suspended 暂停，withdrawn 取消',
    withdrawn_reason: '取消的原因',
    successor_id: '取消后由哪个事项接替',
  },
  matter_versions: {
    name: '事项名称',
    type: '事项类型，如行政许可',
    type_code: '事项类型代码，2 位',
    levels: '行使层级',
    accept_level: '最低受理层级',
    objects: '服务对象：person 自然人，company 企业法人，organization 其他组织',
    themes: '主题分类',
    handling: '办件类型：instant 即办件，committed 承诺件',
    statutory_days: '法定办结时限；法律没有规定为空',
    statutory_unit: '法定时限的单位：working-day 工作日，calendar-day 自然日，month 月',
    visits: '到现场次数',
    online: '可以网上申请',
    form_version_id: '申请表单的版本',
    stage_plan_version_id: '办理所依的环节方案版本',
    change_reason: '本版修改的原因',
    edited_by_account_id: '编辑人；系统装入的为空',
  },
  matter_search: {
    words: '名称和要素的切分词',
    uses: '开始申请的次数，常办的排在前面',
  },
  offerings: {
    department_id: '实施部门',
    region_code: '办理所在区划代码',
    level: '行使层级：province 省，prefecture 市州，county 县，township 乡镇',
    address: '办理地点；与部门相同的为空',
    phone: '咨询电话；与部门相同的为空',
    hours: '办公时间；与部门相同的为空',
    active: '正在办理；停办的留作历史',
  },
  search_misses: {
    words: '搜的词',
    count: '搜过的次数',
    last_at: '最近一次搜的时刻',
  },
  matter_imports: {
    account_id: '交来的目录编辑',
    file_name: '交来的文件名',
    created_at: '交来的时刻',
    applied_at: '采用时刻；未采用为空',
  },
  document_counters: {
    department_id: '发文机关',
    series: '文号类别，如“许准”',
    year: '年份',
    last: '已用到的流水号',
  },
  documents: {
    application_id: '所属办件',
    kind: '文书种类，如受理通知书、准予许可决定书',
    number: '文号：机关代字、年份、流水',
    organ_department_id: '发文机关',
    organ_name: '发文机关名称（当时）',
    year: '文号的年份',
    serial: '文号的流水',
    title: '文书标题',
    issued_on: '落款日期',
    issued_at: '发出时刻',
    issued_by_account_id: '签发人；系统自动发出的为空',
    status: '效力：in-force 有效，corrected 已更正，revoked 已撤销，replaced 已被替代',
    replaced_by_id: '替代它的文书',
    recipient_name: '受送达人',
    file_key: '文件在存储中的键名；尚未生成为空',
    file_sha256: '文件的摘要（SHA-256）',
    file_size: '文件大小（字节）',
  },
  applications: {
    status: '办件状态，如 submitted 已提交、examining 审查中、concluded 已办结',
    matter_id: '申请的事项',
    matter_version_id: '申请时的事项版本，办到底不换',
    offering_id: '申请的实施清单项',
    applicant_account_id: '申请人的账号',
    applicant_kind: '申请人：person 自然人，company 法人',
    applicant_name: '申请人姓名或者单位名称（当时）',
    region_code: '申请人选定的办理区划代码',
    region_path: '办理区划：从省到该区划的代码，用 / 连接',
    channel: '申报来源：web 网上，counter 窗口',
    stage_number: '所在环节的序号；草稿为 0',
    acceptance_department_id: '受理部门',
    handling_department_id: '正在办理的部门',
    handling_path: '办理部门所在区划：从省到本级的代码，按前缀判断管辖',
    handling_post: '正在等哪个岗位办',
    routing_reason: '为什么归这个部门办',
    submitted_at: '首次提交时刻',
    received_on: '收到材料之日；补正后为收到补正材料之日',
    accepted_on: '受理之日；视为受理的为收到材料之日',
    decided_on: '决定之日',
    delivered_on: '送达之日',
    concluded_on: '办结之日',
    conclusion_code: '办结结果代码：0 出证办结，1 退回办结，5 补正不来办结，6 其他',
    promised_due_on: '承诺时限到期日；暂停时为空，暂停前已超期的照写',
    statutory_due_on: '法定时限到期日；暂停时为空，暂停前已超期的照写',
    correction_count: '告知补正的次数；行政许可法只许一次',
    extension_requested: '申请过延期',
    extended: '已批准延期；只能延一次',
    created_at: '开始填写的时刻',
  },
  application_counters: {
    offering_id: '实施清单项',
    day: '提交之日',
    last: '当天已用到的流水',
  },
  application_materials: {
    material_number: '材料在事项材料清单中的序号；0 为表单里的文件题',
    attachment_id: '上传的文件',
    field_path: '文件题在表单中的位置；清单材料为空',
    removed_at: '申请人撤下的时刻；在用为空',
    created_at: '交来的时刻',
  },
  application_steps: {
    sequence: '办件内的次序，从 1 起',
    action: '动作，如 accept 受理、grant 准予',
    from_status: '原来的办件状态',
    to_status: '变成的办件状态',
    stage_number: '这一步之后所在环节的序号',
    stage_name: '办理这一步的环节名称（当时）',
    account_id: '行为人的账号；系统为空',
    department_id: '行为人代表的部门；申请人和系统为空',
    handling_department_id: '这一步之后由哪个部门办',
    handling_department_name: '这一步之后的办理部门名称（当时）',
    happened_on: '发生之日，时限按它推算',
    comment: '办理意见',
    details: '这一步带来的内容：补正清单、特别程序事由、办理结果等',
    document_id: '这一步发出的文书',
  },
  ratings: {
    grade:
      '满意度：very-satisfied 非常满意，satisfied 满意，fair 基本满意，dissatisfied 不满意，very-dissatisfied 非常不满意',
    aspects: '选中的评价点',
    comment: '文字评价',
    channel: '评价渠道，如 web 网上',
    rated_at: '评价时刻',
  },
  supervision_alerts: {
    card: '牌：signal 预警，yellow 黄牌，red 红牌',
    status:
      '状态：OPEN 未看，NOTIFIED 待答复，EXPLAINED 已申诉，CONFIRMED 已认定，REVOKED 已撤销，RECTIFIED 已整改，CLOSED 已结案',
    application_id: '所涉办件；不针对某一办件的为空',
    department_id: '责任部门',
    region_path: '责任部门所在区划：从省到本级的代码，按前缀判断管辖',
    raised_at: '亮牌时刻',
    raised_on: '亮牌之日',
    closed_on: '结案之日，或者原因消除之日',
  },
  supervision_alert_events: {
    alert_id: '所属的牌',
    action: '动作，如 explain 申诉、confirm 认定、revoke 撤销',
    reason: '理由',
    account_id: '行为人的账号；系统为空',
  },
  supervision_orders: {
    alert_id: '为哪块牌发出',
    department_id: '被督办的部门',
    text: '督办要求',
    answer_by: '答复期限',
    issued_at: '发出时刻',
    issued_by_account_id: '发出人',
    issued_by_name: '发出人姓名（当时）',
    issued_by_department: '发出人代表的部门（当时）',
    answer: '部门的答复；未答复为空',
    answered_at: '答复时刻',
    answered_on: '答复之日',
    answered_by_account_id: '答复人',
    answered_by_name: '答复人姓名（当时）',
  },
  rating_rectifications: {
    application_id: '被差评的办件',
    department_id: '负责整改的部门',
    region_path: '整改部门所在区划：从省到本级的代码，按前缀判断管辖',
    status:
      '状态：RATED 待联系，VERIFYING 核实中，RECTIFYING 整改中，EXPLAINED 已解释，FEEDBACK_SENT 已反馈，CALLED_BACK 已回访，CLOSED 已办结',
    rated_on: '差评之日',
    contact_due_on: '联系评价人的期限',
    answer_due_on: '反馈结果的期限',
    contacted_on: '联系评价人之日',
    answered_on: '反馈结果之日',
    called_back_on: '回访之日',
    closed_on: '办结之日',
    answer: '给评价人的反馈',
  },
  rating_rectification_events: {
    application_id: '被差评的办件',
    action: '动作，如 verify 联系核实、rectify 整改、call-back 回访',
    note: '说明',
    account_id: '行为人的账号；系统为空',
  },
  supervision_looks: {
    looked_at: '上次看的时刻',
    next_on: '没有变动时下次看的日期；不必再看为空',
  },
  supervision_watches: {
    scope: '范围：due-or-changed 到期或者变动的，all-open 全部未办结的',
    started_at: '开始时刻',
    examined: '看过的办件数',
    raised: '亮牌数',
  },
}
