// The small forms of an editor's page of a matter: the reason and the successor.
import type { FieldProps } from '../../../platform/web/components.ts'
import { longestReason } from '../../rules/reason.ts'

export type ReasonOf = 'submission' | 'review' | 'suspension' | 'withdrawal' | 'release'

const reasonLabels: Readonly<Record<ReasonOf, string>> = {
  submission: '修改原因',
  review: '审核意见（退回必写）',
  suspension: '原因',
  withdrawal: '取消原因',
  release: '取消认领的原因',
}

export function reasonField(
  form: ReasonOf,
  value: string,
  refused: { readonly sentence: string } | null,
): FieldProps {
  return {
    id: `${form}-reason`,
    name: 'reason',
    label: reasonLabels[form],
    hint: form === 'withdrawal' || form === 'suspension' ? '群众在指南里会看到' : '写进记录',
    error: refused?.sentence ?? null,
    optional: null,
    group: false,
    required: true,
    disabled: false,
    control: { kind: 'textarea', value, rows: 3, maxLength: longestReason },
  }
}

export function successorField(value: string): FieldProps {
  return {
    id: 'successor',
    name: 'successor',
    label: '由哪个事项接替',
    hint: '填基本编码，没有就不填',
    error: null,
    optional: '（可不填）',
    group: false,
    required: false,
    disabled: false,
    control: {
      kind: 'input',
      type: 'text',
      value,
      width: 'w-m',
      unit: null,
      inputmode: 'numeric',
      autocomplete: 'off',
      maxLength: 12,
    },
  }
}

export function basisField(form: ReasonOf, value: string): FieldProps {
  return {
    ...{ id: `${form}-basis`, name: 'basis', label: '依据', error: null, group: false },
    hint: '写法律、法规、规章或者文件的名称和条号',
    optional: '（可不填）',
    ...{ required: false, disabled: false },
    control: { kind: 'textarea', value, rows: 2, maxLength: longestReason },
  }
}

export function dayField(
  name: 'effectiveOn' | 'until',
  value: string,
  words: { readonly label: string; readonly hint: string },
): FieldProps {
  return {
    ...{ id: name, name, ...words, error: null, group: false, optional: '（可不填）' },
    ...{ required: false, disabled: false },
    control: {
      ...{ kind: 'input', type: 'date', value, width: 'w-m', unit: null },
      ...{ inputmode: 'text', autocomplete: 'off', maxLength: null },
    },
  }
}
