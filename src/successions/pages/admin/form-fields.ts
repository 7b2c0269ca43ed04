// The questions of a succession, as the components want them.
import type { Department } from '../../../organizations/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { fieldOf, kindNames, refusalSentences } from '../../messages.ts'
import type { Asked } from '../../name-succession.ts'
import type { SuccessionKind, SuccessionRefusal } from '../../types.ts'

export function formFields(
  asked: Asked,
  others: readonly Department[],
  refusal: SuccessionRefusal | null,
): readonly FieldProps[] {
  const frame = (name: keyof Asked, label: string, hint: string | null) => ({
    ...{ id: `s-${name}`, name, label, hint, optional: null },
    error: refusal !== null && fieldOf[refusal] === name ? refusalSentences[refusal] : null,
    ...{ group: false, required: false, disabled: false },
  })
  const line = (value: string, type: 'text' | 'date', maxLength: number | null) => ({
    ...{ kind: 'input' as const, type, value, unit: null, maxLength },
    width: type === 'date' ? ('w-m' as const) : ('full' as const),
    ...{ inputmode: 'text' as const, autocomplete: 'off' },
  })
  const option = (value: string, label: string, chosen: boolean) => ({
    ...{ value, label, chosen, hint: null, disabled: false },
  })
  const kinds = Object.entries(kindNames) as [SuccessionKind, string][]
  return [
    {
      ...{ ...frame('kind', '怎么变', null), group: true },
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: false },
        options: kinds.map(([kind, label]) => option(kind, label, kind === asked.kind)),
      },
    },
    {
      ...frame('successorId', '由哪个部门承接', '并入的才要选；列出同一个地区的部门'),
      control: {
        ...{ kind: 'select', prompt: '请选择', width: 'full' },
        options: others.map(({ id, name }) => option(id, name, id === asked.successorId)),
      },
    },
    {
      ...frame('newName', '新的全称', '改名的才要填'),
      control: line(asked.newName, 'text', 50),
    },
    {
      ...frame('effectiveOn', '自哪天起', '今天的，确认后马上移交；以后的，到那天零点后移交'),
      control: line(asked.effectiveOn, 'date', null),
    },
    {
      ...frame('reason', '依据', '比如机构改革方案的文号'),
      control: line(asked.reason, 'text', 300),
    },
  ]
}
