// The form of an action: only the questions that the law asks of it.
import type { MatterVersion } from '../../../matters/index.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import {
  actionNames,
  documentNames,
  groundNames,
  stageAt,
  statusOfStage,
  steps,
  suspensionGrounds,
} from '../../../workflow/index.ts'
import type { Action, Stage } from '../../../workflow/index.ts'
import type { Known } from '../../facts.ts'
import { deliveryMethods, deskActionHints, refusalGrounds } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import type { Application } from '../../types.ts'
import type { CorrectionTarget } from './correction-targets.ts'
import type { StepFault, TypedStep } from './step-input.ts'

export interface StepPage extends BasePage {
  readonly subject: string
  readonly hint: string
  readonly basis: string
  readonly document: string | null
  readonly errors: ErrorSummaryProps
  readonly formAction: string
  readonly action: Action
  readonly revision: number
  readonly fields: readonly FieldProps[]
  readonly targets: readonly TargetView[]
  readonly targetsError: string | null
  readonly button: string
  readonly back: string
}

export interface TargetView {
  /** Said once before the first material and the first answer. */
  readonly heading: string | null
  readonly target: string
  readonly id: string
  readonly label: string
  readonly chosen: boolean
  readonly why: string
  readonly how: string
  readonly error: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/step': StepPage
  }
}

export interface Presenting {
  readonly application: Application
  readonly version: MatterVersion
  readonly known: Known
  readonly targets: readonly CorrectionTarget[]
  readonly action: Action
  readonly typed: TypedStep
  readonly faults: readonly StepFault[]
  readonly actorName: string
}

export function presentStep(presenting: Presenting): StepPage {
  const { application, version, action, faults, targets, typed } = presenting
  const row = steps.find((one) => one.action === action && one.from.includes(application.status))
  const document = row?.document ?? null
  return {
    title: actionNames[action],
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(application.id) },
      { label: actionNames[action], href: null },
    ],
    subject: `${version.name} · ${application.applicantName}`,
    hint: deskActionHints[action] ?? '',
    basis: row?.basis ?? '',
    document: document === null ? null : documentNames[document],
    errors: {
      title: `有 ${faults.length} 处要改，没有办`,
      items: faults.map(({ field, message }) => ({ text: message, href: `#${idOf(field)}` })),
    },
    formAction: paths.deskSteps(application.id),
    action,
    revision: application.revision,
    fields: fieldsOf(presenting),
    targets:
      action === 'request-correction'
        ? targets.map((target, at) => targetView(target, targets[at - 1] ?? null, typed, faults))
        : [],
    targetsError: faults.find(({ field }) => field === 'items')?.message ?? null,
    button: actionNames[action],
    back: paths.deskFile(application.id),
  }
}

function idOf(field: string): string {
  return `s-${field.replace(/[^\w-]/g, '-')}`
}

const headings = { material: '材料', answer: '填写的内容' } as const

function targetView(
  { target, label, group }: CorrectionTarget,
  before: CorrectionTarget | null,
  typed: TypedStep,
  faults: readonly StepFault[],
): TargetView {
  const told = typed.chosen.get(target)
  return {
    heading: before?.group === group ? null : headings[group],
    target,
    id: idOf(`why.${target}`),
    label,
    chosen: told !== undefined,
    why: told?.why ?? '',
    how: told?.how ?? '',
    error: faults.find(({ field }) => field === `why.${target}`)?.message ?? null,
  }
}

function fieldsOf(presenting: Presenting): readonly FieldProps[] {
  const { action, known, application } = presenting
  const stage = stageAt(known.facts.plan, application.stageNumber)
  const fields: FieldProps[] = []
  if (action === 'request-correction')
    fields.push(dateField(presenting, 'dueOn', '补正截止日期', null))
  if (action === 'propose-suspension') fields.push(groundField(presenting), daysField(presenting))
  if (action === 'pass' && (stage?.staffNeeded ?? 1) > 1) fields.push(staffField(presenting))
  if (action === 'send-back') fields.push(stageField(presenting))
  if (action === 'grant')
    fields.push(dateField(presenting, 'validUntil', '有效期至', '没有期限的不填'))
  if (action === 'propose-refusal') fields.push(...refusalFields(presenting))
  if (action === 'deliver') {
    fields.push(methodField(presenting), receiverField(presenting), relationField(presenting))
  }
  return [...fields, commentField(presenting)]
}

function commentField(presenting: Presenting): FieldProps {
  const { action, typed, application } = presenting
  const row = steps.find((one) => one.action === action && one.from.includes(application.status))
  const required = row?.comment === 'required'
  return {
    ...frame(presenting, 'comment', commentLabel(action)),
    hint:
      action === 'request-correction' ? '写在告知书开头，比如：您的申请有以下内容需要补正' : null,
    optional: required ? null : '（可不填）',
    required,
    control: { kind: 'textarea', value: typed.comment, rows: 5, maxLength: 2000 },
  }
}

function commentLabel(action: Action): string {
  if (action === 'pass') return '审查意见'
  if (action === 'resume') return '特别程序的结果'
  if (action === 'grant') return '准予的内容'
  return action === 'accept' || action === 'deliver' ? '备注' : '理由'
}

function groundField(presenting: Presenting): FieldProps {
  const { typed } = presenting
  return {
    ...frame(presenting, 'ground', '哪一种特别程序'),
    group: true,
    control: {
      kind: 'choices',
      type: 'radio',
      wrap: true,
      options: suspensionGrounds.map((value) => choice(value, groundNames[value], typed.ground)),
    },
  }
}

function daysField(presenting: Presenting): FieldProps {
  return {
    ...frame(presenting, 'plannedDays', '需要多少时间'),
    control: {
      ...textControl(presenting.typed.plannedDays),
      width: 'w-s',
      unit: '个工作日',
      inputmode: 'numeric',
    },
  }
}

function staffField(presenting: Presenting): FieldProps {
  const { typed, actorName } = presenting
  return {
    ...frame(presenting, 'staffNames', '核查人员'),
    hint: '两名以上，用顿号隔开（行政许可法第三十四条）',
    control: textControl(typed.staffNames === '' ? actorName : typed.staffNames),
  }
}

function stageField(presenting: Presenting): FieldProps {
  const { known, application, typed } = presenting
  const earlier = known.facts.plan.stages.filter(
    (stage: Stage) =>
      stage.number < application.stageNumber && statusOfStage(stage.kind) === 'examining',
  )
  const last = String(earlier.at(-1)?.number ?? '')
  return {
    ...frame(presenting, 'toStage', '退回到哪个环节'),
    control: {
      kind: 'select',
      prompt: null,
      width: 'w-m',
      options: earlier.map((stage) =>
        choice(
          String(stage.number),
          `${stage.number}. ${stage.name}`,
          typed.toStage === '' ? last : typed.toStage,
        ),
      ),
    },
  }
}

function methodField(presenting: Presenting): FieldProps {
  const { typed } = presenting
  return {
    ...frame(presenting, 'method', '送达方式'),
    group: true,
    control: {
      kind: 'choices',
      type: 'radio',
      wrap: true,
      options: deliveryMethods.map((method) => choice(method, method, typed.method)),
    },
  }
}

function relationField(presenting: Presenting): FieldProps {
  const { relation } = presenting.typed
  return {
    ...frame(presenting, 'relation', '与申请人的关系'),
    control: { ...textControl(relation === '' ? '本人' : relation), width: 'w-m' },
  }
}

function refusalFields(presenting: Presenting): readonly FieldProps[] {
  const { refusalGround, competentOrgan } = presenting.typed
  return [
    {
      ...frame(presenting, 'refusalGround', '为什么不受理'),
      group: true,
      control: {
        kind: 'choices',
        type: 'radio',
        wrap: false,
        options: refusalGrounds.map(([value, label]) => choice(value, label, refusalGround)),
      },
    },
    {
      ...frame(presenting, 'competentOrgan', '应当向哪个机关申请'),
      hint: '不属于本机关职权的，要告知申请人（行政许可法第三十二条）',
      optional: '（不属于本机关职权的才要填）',
      control: textControl(competentOrgan),
    },
  ]
}

function receiverField(presenting: Presenting): FieldProps {
  const { typed, application } = presenting
  return {
    ...frame(presenting, 'receivedBy', '签收人'),
    control: textControl(typed.receivedBy === '' ? application.applicantName : typed.receivedBy),
  }
}

function dateField(
  presenting: Presenting,
  name: 'dueOn' | 'validUntil',
  label: string,
  hint: string | null,
): FieldProps {
  return {
    ...frame(presenting, name, label),
    hint,
    optional: name === 'validUntil' ? '（可不填）' : null,
    control: { ...textControl(presenting.typed[name]), type: 'date', width: 'w-m' },
  }
}

type Frame = Omit<FieldProps, 'control'>

function frame({ faults }: Presenting, name: string, label: string): Frame {
  return {
    id: idOf(name),
    name,
    label,
    hint: null,
    error: faults.find(({ field }) => field === name)?.message ?? null,
    optional: null,
    group: false,
    required: false,
    disabled: false,
  }
}

function textControl(value: string): Extract<FieldProps['control'], { kind: 'input' }> {
  return {
    kind: 'input',
    type: 'text',
    value,
    width: 'full',
    unit: null,
    inputmode: 'text',
    autocomplete: 'off',
    maxLength: null,
  }
}

function choice(value: string, label: string, chosen: string) {
  return { value, label, hint: null, chosen: value === chosen, disabled: false }
}
