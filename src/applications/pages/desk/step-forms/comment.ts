// The words that go with an action: an opinion, a reason, what is granted.
import type { FieldProps } from '../../../../platform/web/components.ts'
import { saysSomething, steps } from '../../../../workflow/index.ts'
import type { Action, Status } from '../../../../workflow/index.ts'
import { stepSentences } from '../../../messages.ts'
import { frame } from './parts.ts'
import type { Presenting, StepFault, TypedStep } from './types.ts'

const longest = 2000

export function commentField(presenting: Presenting): FieldProps {
  const { action, typed, application } = presenting
  const required = isRequired(action, application.status)
  return {
    ...frame(presenting, 'comment', labels[action] ?? '理由'),
    hint: hints[action] ?? null,
    optional: required ? null : '（可不填）',
    required,
    control: { kind: 'textarea', value: typed.comment, rows: 5, maxLength: longest },
  }
}

/** Told together with the faults of the other fields; the machine judges it again. */
export function commentFaults(
  action: Action,
  status: Status,
  { comment }: TypedStep,
): readonly StepFault[] {
  if (isRequired(action, status) && !saysSomething(comment)) {
    return [{ field: 'comment', message: stepSentences['comment-missing'] }]
  }
  if (comment.length <= longest) return []
  return [{ field: 'comment', message: `最多写 ${longest} 个字，现在有 ${comment.length} 个` }]
}

function isRequired(action: Action, status: Status): boolean {
  const row = steps.find((one) => one.action === action && one.from.includes(status))
  return row?.comment === 'required'
}

const labels: Readonly<Partial<Record<Action, string>>> = {
  pass: '审查意见',
  resume: '特别程序的结果',
  grant: '准予的内容',
  accept: '备注',
  deliver: '备注',
}

const hints: Readonly<Partial<Record<Action, string>>> = {
  'request-correction': '写在告知书开头，比如：您的申请有以下内容需要补正',
}
