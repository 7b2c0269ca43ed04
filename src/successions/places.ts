// 移交清单: every place where something waits for a department, and how it comes to its successor. What
// is finished stays with the old name: letters, steps, cards of supervision and the log.
import { openStatuses } from '../workflow/index.ts'

export interface MovingPlace {
  /** Counted on the page under this name; null for what follows something counted already. */
  readonly what: string | null
  readonly table: string
  /** Which rows: `:from` is the department that ends, `:to` the one that takes over. */
  readonly where: string
  /** How they change; `:path` and `:name` are those of the successor. */
  readonly set: string
}

const open = openStatuses()
  .map((status) => `'${status}'`)
  .join(', ')

export const places: readonly MovingPlace[] = [
  {
    what: '在办办件',
    table: 'applications',
    where: `handling_department_id = :from and status in (${open})`,
    set: `handling_department_id = :to, handling_path = :path, routing_reason = :why,
      revision = revision + 1, updated_at = :now`,
  },
  {
    what: null,
    table: 'applications',
    where: `acceptance_department_id = :from and status in (${open})`,
    set: 'acceptance_department_id = :to',
  },
  {
    what: null,
    table: 'applications',
    where: `lead_department_id = :from and status in (${open}, 'draft')`,
    set: 'lead_department_id = :to',
  },
  {
    what: '窗口收的件',
    table: 'applications',
    where: `intake_department_id = :from and status in (${open}, 'draft')`,
    set: 'intake_department_id = :to',
  },
  {
    what: '并行办理的环节',
    table: 'applications',
    where: `parallel <> '[]' and status in (${open})
      and parallel @> jsonb_build_array(jsonb_build_object('departmentId', cast(:from as text)))`,
    set: `parallel = (select jsonb_agg(case when one ->> 'departmentId' = cast(:from as text)
      then one || jsonb_build_object('departmentId', cast(:to as text), 'departmentName', cast(:name as text))
      else one end) from jsonb_array_elements(parallel) one)`,
  },
  {
    what: '办理的事项',
    table: 'offerings',
    where: 'department_id = :from',
    set: 'department_id = :to',
  },
  {
    what: '联办件（牵头）',
    table: 'joint_applications',
    where: `lead_department_id = :from and exists (select from applications part
      where part.joint_id = joint_applications.id and part.status in (${open}, 'draft'))`,
    set: 'lead_department_id = :to',
  },
  {
    what: '分派规则',
    table: 'assignment_rules',
    where: `department_id = :from and not exists (select from assignment_rules own
      where own.department_id = :to and own.post = assignment_rules.post)`,
    set: 'department_id = :to',
  },
  {
    what: '请假与代理',
    table: 'leaves',
    where: 'department_id = :from and ended_at is null and until_on >= :today',
    set: 'department_id = :to',
  },
  {
    what: '等答复的征求意见',
    table: 'consultations',
    where: `department_id = :from and status = 'open'`,
    set: 'department_id = :to',
  },
  {
    what: '发出的征求意见',
    table: 'consultations',
    where: `asking_department_id = :from and status = 'open'`,
    set: 'asking_department_id = :to',
  },
  {
    what: '队列视图',
    table: 'queue_views',
    where: 'department_id = :from',
    set: 'department_id = :to',
  },
  {
    what: '常用语',
    table: 'phrases',
    where: 'department_id = :from',
    set: 'department_id = :to',
  },
  {
    what: '标签',
    table: 'labels',
    where: `department_id = :from and not exists (select from labels own
      where own.department_id = :to and own.name = labels.name)`,
    set: 'department_id = :to',
  },
  {
    what: '有效的证照',
    table: 'licences',
    where: `department_id = :from and state = 'active'`,
    set: 'department_id = :to',
  },
  {
    what: '要核查的承诺',
    table: 'commitments',
    where: 'department_id = :from and outcome is null',
    set: 'department_id = :to',
  },
  {
    what: '没有办完的差评整改',
    table: 'rating_rectifications',
    where: `department_id = :from and status <> 'CLOSED'`,
    set: 'department_id = :to',
  },
  {
    what: '没有答复的督办单',
    table: 'supervision_orders',
    where: 'department_id = :from and answered_at is null',
    set: 'department_id = :to',
  },
]

/** Posts move by ending and granting; the rest is said of the past and stays as it was. */
export const staying: readonly string[] = [
  ...['staff_posts.department_id', 'application_notes.department_id'],
  ...['application_steps.department_id', 'application_steps.handling_department_id'],
  'former_departments.department_id',
  ...['bulk_runs.department_id', 'document_counters.department_id'],
  ...['documents.organ_department_id', 'precedent_pins.department_id'],
  ...['reading_alerts.department_id', 'recovery_requests.department_id'],
  ...['supervision_alerts.department_id', 'department_successions.department_id'],
  ...['department_successions.successor_id', 'department_successions.serving_id'],
  ...['counter_days.department_id', 'counter_tickets.department_id'],
  ...[
    'counter_visits.department_id',
    'counter_handovers.department_id',
    'counter_fees.department_id',
  ],
]
