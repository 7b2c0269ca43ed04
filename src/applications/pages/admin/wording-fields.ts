// The questions of one sentence of 通知用语.
import type { FieldProps } from '../../../platform/web/components.ts'

export interface WordingTyped {
  readonly title: string
  readonly body: string
  readonly code: string
}

export function wordingFields(
  typed: WordingTyped,
  faults: Partial<Record<keyof WordingTyped, string>>,
): readonly FieldProps[] {
  const frame = { optional: null, group: false, required: true, disabled: false } as const
  const line = {
    kind: 'input',
    type: 'text',
    unit: null,
    inputmode: 'text',
    autocomplete: 'off',
  } as const
  return [
    {
      ...frame,
      id: 'title',
      name: 'title',
      label: '标题',
      hint: '短信和站内消息的第一句，最多 60 个字',
      error: faults.title ?? null,
      control: { ...line, value: typed.title, width: 'full', maxLength: null },
    },
    {
      ...frame,
      id: 'body',
      name: 'body',
      label: '正文',
      hint: '说清下一步做什么、最晚哪天，最多 300 个字',
      error: faults.body ?? null,
      control: { kind: 'textarea', value: typed.body, rows: 4, maxLength: 300 },
    },
    {
      ...frame,
      id: 'code',
      name: 'code',
      label: '只用于一个事项',
      hint: '填事项代码；全部事项都用就不填',
      error: faults.code ?? null,
      optional: '（可不填）',
      required: false,
      control: { ...line, value: typed.code, width: 'w-m', maxLength: 60 },
    },
  ]
}
