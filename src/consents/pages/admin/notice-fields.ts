// The questions of a version of the notice.
import type { FieldProps } from '../../../platform/web/components.ts'
import type { NoticeField } from '../../rules/check-notice.ts'
import type { NoticeText } from '../../types.ts'

const frame = { optional: null, group: false, required: true, disabled: false } as const

export function noticeFields(
  typed: NoticeText,
  faults: Partial<Record<NoticeField, string>>,
): readonly FieldProps[] {
  const text = (
    name: NoticeField,
    {
      label,
      hint,
      rows,
      maxLength,
    }: { label: string; hint: string; rows: number; maxLength: number },
  ): FieldProps => ({
    ...frame,
    ...{ id: name, name, label, hint, error: faults[name] ?? null },
    control: { kind: 'textarea', value: typed[name], rows, maxLength },
  })
  const question = '个人信息处理的目的、方式或者种类变了，要重新取得同意（个人信息保护法第十四条）'
  return [
    text('lead', {
      label: '开头的一句',
      hint: '一句话说清怎么对待个人信息',
      rows: 2,
      maxLength: 200,
    }),
    text('body', {
      ...{ label: '正文', rows: 24, maxLength: 20_000 },
      hint: '“## ”开头的行是小标题，“- ”开头的行是一条，别的行是一段',
    }),
    text('changes', {
      ...{ label: '这一版改了什么', rows: 3, maxLength: 500 },
      hint: '申请人下次登录先看到这一段',
    }),
    {
      ...frame,
      ...{ id: 'asksConsent', name: 'asksConsent', label: '是否重新取得同意', group: true },
      ...{ hint: '只改说法的不用勾，申请人看过就可以', error: null, required: false },
      control: {
        ...{ kind: 'choices', type: 'checkbox', wrap: false },
        options: [
          { value: 'yes', label: question, hint: null, chosen: typed.asksConsent, disabled: false },
        ],
      },
    },
  ]
}
