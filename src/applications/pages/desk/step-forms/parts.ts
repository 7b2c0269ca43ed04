// The pieces of which the questions of an action are made.
import type { FieldProps } from '../../../../platform/web/components.ts'
import type { Presenting } from './types.ts'

type Frame = Omit<FieldProps, 'control'>
type InputControl = Extract<FieldProps['control'], { kind: 'input' }>

export function idOf(field: string): string {
  return `s-${field.replace(/[^\w-]/g, '-')}`
}

export function frame({ faults }: Presenting, name: string, label: string): Frame {
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

export function textControl(value: string): InputControl {
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

export function dateField(
  presenting: Presenting,
  name: 'dueOn' | 'validUntil' | 'siteDay',
  label: string,
): FieldProps {
  return {
    ...frame(presenting, name, label),
    control: { ...textControl(presenting.typed[name]), type: 'date', width: 'w-m' },
  }
}

export function choice(value: string, label: string, chosen: string) {
  return { value, label, hint: null, chosen: value === chosen, disabled: false }
}
