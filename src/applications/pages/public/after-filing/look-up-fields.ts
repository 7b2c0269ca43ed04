// The two numbers by which progress is found.
import type { FieldProps } from '../../../../platform/web/components.ts'
import type { Translate } from './own-application.ts'

export interface LookUpTyped {
  readonly number: string
  readonly code: string
}

export interface LookUpFaults {
  readonly number: string | null
  readonly code: string | null
}

export function lookUpFields(
  t: Translate,
  typed: LookUpTyped,
  faults: LookUpFaults,
): readonly FieldProps[] {
  return [
    {
      ...plain,
      id: 'number',
      name: 'number',
      label: t('查询号或者办件编号'),
      hint: t('在提交回执上，查询号是 13 位数字，有没有空格都行'),
      error: faults.number === null ? null : t(faults.number),
      control: { ...line, value: typed.number, width: 'full', inputmode: 'text', maxLength: 60 },
    },
    {
      ...plain,
      id: 'code',
      name: 'code',
      label: t('查询码'),
      hint: t('6 位数字，在查询号的旁边'),
      error: faults.code === null ? null : t(faults.code),
      control: { ...line, value: typed.code, width: 'w-s', inputmode: 'numeric', maxLength: 12 },
    },
  ]
}

const plain = { optional: null, group: false, required: true, disabled: false } as const
const line = { kind: 'input', type: 'text', unit: null, autocomplete: 'off' } as const
