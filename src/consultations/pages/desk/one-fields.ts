// The questions put to the department that is asked, and to the one that takes its request back.
import { offeredIn } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { opinionNames } from '../../messages.ts'

export interface TypedAnswer {
  readonly faults: readonly { readonly field: string; readonly message: string }[]
  readonly opinion: string
  readonly reply: string
  readonly reason: string
  readonly status: number
}

export function answerFields(
  { opinion, reply, faults }: TypedAnswer,
  acceptance: Acceptance,
): readonly FieldProps[] {
  return [
    {
      ...frame('opinion', '意见', faults),
      group: true,
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: true },
        options: Object.entries(opinionNames).map(([value, label]) => ({
          ...{ value, label, hint: null, chosen: value === opinion, disabled: false },
        })),
      },
    },
    {
      ...frame('reply', '理由和依据', faults),
      hint: '同意的可以不写；不同意或者要修改的，写明理由、依据和怎么改',
      control: { kind: 'textarea', value: reply, rows: 6, maxLength: 4000 },
    },
    {
      ...frame('file', '复函或者附件', faults),
      ...{ optional: '（可不传）', required: false },
      hint: 'PDF 或者图片，10 MB 以内，一个文件',
      control: {
        kind: 'file',
        accept: offeredIn(acceptance.endings),
        multiple: false,
      },
    },
  ]
}

export function reasonField({ reason, faults }: TypedAnswer): FieldProps {
  return {
    ...frame('reason', '撤回的理由', faults),
    control: { kind: 'textarea', value: reason, rows: 2, maxLength: 500 },
  }
}

function frame(name: string, label: string, faults: TypedAnswer['faults']) {
  return {
    ...{ id: `c-${name}`, name, label, hint: null, optional: null, group: false },
    ...{ required: name !== 'reply', disabled: false },
    error: faults.find(({ field }) => field === name)?.message ?? null,
  }
}
