// The questions of the rule of a matter.
import type { FieldProps } from '../../../platform/web/components.ts'
import { silenceNames } from '../../messages.ts'

export interface TypedRule {
  readonly matterCode: string
  readonly silence: string
  readonly termDays: string
  readonly reminderDays: string
  readonly faults: readonly { readonly field: string; readonly message: string }[]
}

export function ruleFields(typed: TypedRule): readonly FieldProps[] {
  return [
    {
      ...frame('matterCode', '事项编码', typed),
      hint: '12 位，旧编码 10 位；空着就是改通用规则',
      ...{ optional: '（可不填）', required: false },
      control: { ...text(typed.matterCode), width: 'w-m', unit: null },
    },
    {
      ...frame('silence', '到期不答复', typed),
      group: true,
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: true },
        options: Object.entries(silenceNames).map(([value, label]) => ({
          ...{ value, label, hint: null, chosen: value === typed.silence, disabled: false },
        })),
      },
    },
    days('termDays', '通常的期限', typed),
    days('reminderDays', '到期前多久提醒', typed),
  ]
}

function days(name: 'termDays' | 'reminderDays', label: string, typed: TypedRule): FieldProps {
  return {
    ...frame(name, label, typed),
    control: { ...text(typed[name]), width: 'w-s', unit: '个工作日' },
  }
}

function text(value: string) {
  return {
    ...({ kind: 'input', type: 'text', inputmode: 'numeric' } as const),
    ...{ value, autocomplete: 'off', maxLength: 20 },
  }
}

function frame(name: string, label: string, { faults }: TypedRule) {
  return {
    ...{ id: `r-${name}`, name, label, hint: null, optional: null, group: false },
    ...{ required: true, disabled: false },
    error: faults.find(({ field }) => field === name)?.message ?? null,
  }
}
