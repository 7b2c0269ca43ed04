// The fields of the forms of a hearing; what was typed stays when it is refused.
import type { FieldProps } from '../../../platform/web/components.ts'

export type Typed = (name: string) => string

export function area(act: string, name: string, label: string, typed: Typed): FieldProps {
  return {
    ...frame(act, name, label),
    control: { kind: 'textarea', value: typed(name), rows: 4, maxLength: 8000 },
  }
}

export function line(act: string, name: string, label: string, typed: Typed): FieldProps {
  return { ...frame(act, name, label), control: { ...text(typed(name)), width: 'full' } }
}

export function text(value: string, type: 'text' | 'date' = 'text') {
  return {
    ...({ kind: 'input', width: 'w-m', unit: null, inputmode: 'text' } as const),
    ...{ type, value, autocomplete: 'off', maxLength: 200 },
  }
}

function frame(act: string, name: string, label: string) {
  return {
    ...{ id: `h-${act}-${name}`, name, label, hint: null, error: null, optional: null },
    ...{ group: false, required: true, disabled: false },
  }
}

function choice(value: string, label: string) {
  return { value, label, hint: null, disabled: false }
}

/** 个人 or 单位, of somebody who has no account here. */
export function personOrCompany(act: string, typed: Typed): FieldProps {
  return {
    ...frame(act, 'company', '是个人还是单位'),
    group: true,
    control: {
      ...{ kind: 'choices', type: 'radio', wrap: true },
      options: [
        { ...choice('person', '个人'), chosen: typed('company') !== 'company' },
        { ...choice('company', '单位'), chosen: typed('company') === 'company' },
      ],
    },
  }
}
