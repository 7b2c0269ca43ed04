// What an editor decides about a checked file: how to take it in, and why.
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { Adoption, ImportRefusal, ImportReport } from '../../import-store.ts'
import { importRefusals } from '../../messages.ts'
import { area, radios } from './edit-controls.ts'

export function fieldsOf(
  { errors, unread }: ImportReport,
  { mode, cleanOnly, reason }: Adoption,
  refusal: ImportRefusal | null,
): FieldProps[] {
  const common = { hint: null, optional: null, required: true, disabled: false }
  const modes = [
    ['draft', '存成草稿，看过再送审'],
    ['publish', '马上送审'],
  ] as const
  const takes = [
    ['all', '全部改好再导入'],
    ['clean', '只取没有错误的事项'],
  ] as const
  const sentence = refusal === null ? null : importRefusals[refusal]
  return [
    {
      ...{ ...common, id: 'mode', name: 'mode', label: '怎么导入？', group: true },
      error: null,
      control: radios(modes, mode),
    },
    ...(errors.length + unread.matters === 0
      ? []
      : [
          {
            ...{ ...common, id: 'take', name: 'take', label: '有错误的怎么办？', group: true },
            error: refusal === 'not-clean' ? sentence : null,
            control: radios(takes, cleanOnly ? 'clean' : 'all'),
          },
        ]),
    {
      ...{ ...common, id: 'reason', name: 'reason', label: '修改原因', group: false },
      error: refusal === 'reason-missing' ? sentence : null,
      control: area(reason, 3, 500),
    },
  ]
}

export function summaryOf(refusal: ImportRefusal): ErrorSummaryProps {
  const anchors: Partial<Record<ImportRefusal, string>> = {
    'not-clean': '#take',
    'same-day': '#mode',
  }
  const href = anchors[refusal] ?? '#reason'
  return { title: '没有导入', items: [{ text: importRefusals[refusal], href }] }
}
