// The questions of handing over: who came, that it is he, that he has it now.
import { offeredIn } from '../../../attachments/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import type { TypedHandover } from '../../rules/handover.ts'
import { checkbox } from './fields.ts'

export function handoverFields(
  typed: TypedHandover,
  faults: Readonly<Record<string, string>>,
  endings: readonly string[],
): readonly FieldProps[] {
  const frame = (name: string, label: string, hint: string | null) => ({
    ...{ id: name, name, label, hint, error: faults[name] ?? null, optional: null },
    ...{ group: false, required: true, disabled: false },
  })
  const line = { kind: 'input', type: 'text', width: 'w-m', unit: null, inputmode: 'text' } as const
  const text = (value: string): FieldProps['control'] => ({
    ...line,
    ...{ value, autocomplete: 'off', maxLength: 60 },
  })
  const takers = [
    ['applicant', '申请人本人（单位：法定代表人）'],
    ['agent', '代领人'],
  ] as const
  return [
    {
      ...frame('taker', '谁来领', null),
      group: true,
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: false },
        options: takers.map(([value, label]) => ({
          ...{ value, label, hint: null, chosen: value === typed.taker, disabled: false },
        })),
      },
    },
    {
      ...frame(
        'number',
        '证件号',
        '照领取人的原件填：本人填末四位，代领人填全部 18 位（只留末四位）',
      ),
      control: text(typed.number),
    },
    {
      ...frame('name', '代领人姓名', null),
      ...{ optional: '（本人领的不填）', required: false, control: text(typed.name) },
    },
    {
      ...checkbox(
        'mandate',
        '委托',
        '看了委托书和申请人证件（本人领的不勾）',
        faults,
        typed.mandate,
      ),
      required: false,
    },
    {
      ...checkbox('signed', '签收', '领取人当面看过文书，确认收到', faults, typed.signed),
      required: false,
    },
    {
      ...frame('photo', '签了字的送达回证', '照片或者 PDF，10 MB 以内；传了就不用勾上面的签收'),
      ...{ optional: '（可不传）', required: false },
      control: {
        kind: 'file',
        accept: offeredIn(endings),
        multiple: false,
      },
    },
  ]
}
