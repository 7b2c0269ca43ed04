// 拟特别程序: which of the eight, and how many working days it needs.
import type { FieldProps } from '../../../../platform/web/components.ts'
import { groundNames, suspensionGrounds } from '../../../../workflow/index.ts'
import { choice, frame, textControl } from './parts.ts'
import type { ActionForm, Presenting, StepFault, TypedStep } from './types.ts'

export const proposeSuspension: ActionForm = {
  fields: (presenting) => [groundField(presenting), daysField(presenting)],
  faults: ({ ground, plannedDays }) => [
    ...fault(ground === '', 'ground', '请选择是哪一种特别程序'),
    ...fault(!isCount(plannedDays), 'plannedDays', '请填写需要几个工作日，比如 15'),
  ],
  details: ({ ground, plannedDays }) => ({ ground, plannedDays: Number(plannedDays) }),
}

function isCount(text: TypedStep['plannedDays']): boolean {
  return /^\d{1,3}$/.test(text)
}

function fault(wrong: boolean, field: string, message: string): readonly StepFault[] {
  return wrong ? [{ field, message }] : []
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
