// The questions of an offer, for a person who names an agent and for a company that invites its people.
import { choice, choicesField, textField } from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import type { Choice, FieldProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { agentRights, clerkRights, matterTypes } from '../../inputs.ts'
import type { OfferField, OfferTyped } from '../../inputs.ts'
import { rightNames } from '../../messages.ts'

type T = Shell['t']

export function offerFields(
  t: T,
  typed: OfferTyped,
  faults: Faults<OfferField>,
  company: boolean,
): readonly FieldProps[] {
  return [
    ...receiverFields(t, typed, faults, company),
    ...(company ? [] : scopeFields(t, typed, faults)),
    choicesField(
      t,
      {
        ...{ name: 'rights', label: '可以做什么', type: 'checkbox', hint: null },
        options: (company ? clerkRights : agentRights).map((right) =>
          ticked(right, t(rightNames[right]), typed.rights),
        ),
      },
      faults,
    ),
    dayField(t, typed, faults, company),
  ]
}

function receiverFields(
  t: T,
  typed: OfferTyped,
  faults: Faults<OfferField>,
  company: boolean,
): readonly FieldProps[] {
  const name = { name: 'name', label: '对方的姓名', hint: '与身份证一致' } as const
  const number = {
    ...{ name: 'number', label: '对方的身份证号或者手机号' },
    hint: company ? '用邀请码的不用填' : '按上面选的填一个；只用来找到对方，对方答复后就删去',
  } as const
  return [
    textField(t, { ...name, type: 'text', autocomplete: 'off', value: typed.name }, faults),
    choicesField(
      t,
      {
        ...{ name: 'by', label: '怎样找到对方', type: 'radio' },
        hint: '不论对方有没有账号，您看到的都一样；对方登录后会看到这份委托',
        options: [
          choice('id-number', t('身份证号'), typed.by),
          choice('phone', t('手机号'), typed.by),
          ...(company ? [choice('code', t('给一个邀请码，由您转交'), typed.by)] : []),
        ],
      },
      faults,
    ),
    {
      ...textField(t, { ...number, type: 'text', autocomplete: 'off', value: typed.number }, faults),
      required: !company,
    },
  ]
}

function scopeFields(
  t: T,
  typed: OfferTyped,
  faults: Faults<OfferField>,
): readonly FieldProps[] {
  const optional = { ...{ optional: null, group: false, required: false, disabled: false } }
  return [
    choicesField(
      t,
      {
        ...{ name: 'scope', label: '委托办哪些事', type: 'radio', hint: null },
        options: [
          choice('matters', t('只办下面写的事项'), typed.scope),
          choice('types', t('某几类事项'), typed.scope),
          choice('all', t('我的全部事项'), typed.scope),
        ],
      },
      faults,
    ),
    {
      ...{ ...optional, id: 'matters', name: 'matters', label: t('事项') },
      hint: t('选“只办下面写的事项”时填：办事指南的标题或者事项代码，一行一个'),
      error: faults.matters === undefined ? null : t(faults.matters),
      control: { kind: 'textarea', value: typed.matters, rows: 3, maxLength: null },
    },
    {
      ...choicesField(
        t,
        {
          ...{ name: 'types', label: '事项的类别', type: 'checkbox' },
          hint: '选“某几类事项”时勾选；类别写在办事指南的标题上面',
          options: matterTypes.map((type) => ticked(type, t(type), typed.types)),
        },
        faults,
      ),
      required: false,
    },
  ]
}

function dayField(
  t: T,
  { endsOn }: OfferTyped,
  faults: Faults<OfferField>,
  company: boolean,
): FieldProps {
  return {
    ...{ id: 'endsOn', name: 'endsOn', label: t('最后一天'), optional: null, group: false },
    ...{ required: true, disabled: false },
    hint: t(company ? '含当天，最长三年，过了自动失效' : '含当天，最长两年，过了自动失效'),
    error: faults.endsOn === undefined ? null : t(faults.endsOn),
    control: {
      ...{ kind: 'input', type: 'date', value: endsOn, width: 'w-m', unit: null },
      ...{ inputmode: 'text', autocomplete: 'off', maxLength: null },
    },
  }
}

function ticked(value: string, label: string, chosen: readonly string[]): Choice {
  return { ...choice(value, label, ''), chosen: chosen.includes(value) }
}
