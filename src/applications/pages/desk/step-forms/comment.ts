// The words that go with an action: an opinion, a reason, what is granted.
import type { FieldProps } from '../../../../platform/web/components.ts'
import { steps } from '../../../../workflow/index.ts'
import type { Action } from '../../../../workflow/index.ts'
import { frame } from './parts.ts'
import type { Presenting, StepFault, TypedStep } from './types.ts'

const longest = 2000

export function commentField(presenting: Presenting): FieldProps {
  const { action, typed, application } = presenting
  const row = steps.find((one) => one.action === action && one.from.includes(application.status))
  const required = row?.comment === 'required'
  return {
    ...frame(presenting, 'comment', labels[action] ?? '理由'),
    hint: hints[action] ?? null,
    optional: required ? null : '（可不填）',
    required,
    control: { kind: 'textarea', value: typed.comment, rows: 5, maxLength: longest },
  }
}

export function commentFaults({ comment }: TypedStep): readonly StepFault[] {
  if (comment.length <= longest) return []
  return [{ field: 'comment', message: `最多写 ${longest} 个字，现在有 ${comment.length} 个` }]
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
