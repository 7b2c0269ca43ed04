// The forms of a hearing at the desk, each for what may come next; what was typed stays when it is refused.
import type { FieldProps } from '../../../platform/web/components.ts'
import { holdDays, isOpen, whyNotAsk, whyNotOffer, whyNotRecord } from '../../rules/hearing.ts'
import type { Status } from '../../../workflow/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { HearingAct } from '../../types.ts'

export interface HearingForm {
  readonly act: string
  readonly title: string
  readonly hint: string
  readonly fields: readonly FieldProps[]
  readonly button: string
}

export type Typed = (name: string) => string

export interface At {
  readonly status: Status
  readonly today: Day
  readonly now: Date
}

export function formsFor(acts: readonly HearingAct[], at: At, typed: Typed): HearingForm[] {
  if (!isOpen(at.status)) return []
  const has = (name: string) => acts.some(({ act }) => act === name)
  return [
    ...(whyNotRecord(acts, at.now) === null ? [recordForm(typed)] : []),
    ...(has('called') ? [] : [callForm(typed)]),
    ...(whyNotAsk(acts, at.today) === null && !has('called') ? [askedForm] : []),
    ...(whyNotOffer(acts) === null ? [offerForm(typed)] : []),
    partyForm(typed),
  ]
}

function offerForm(typed: Typed): HearingForm {
  return {
    ...{ act: 'offered', title: '告知申请人可以要求听证', button: '发出听证告知书' },
    hint: '自收到起五个工作日内提出，不收费用。',
    fields: [area('offered', 'reasons', '为什么告知', typed)],
  }
}

function partyForm(typed: Typed): HearingForm {
  return {
    ...{ act: 'party-told', title: '告知利害关系人', button: '发出利害关系人告知书' },
    hint: '他在这里没有账号，发出后请打印送达。申请人看不到这份告知书。',
    fields: [
      line('party-told', 'party', '姓名或者名称', typed),
      {
        ...frame('party-told', 'company', '是个人还是单位'),
        group: true,
        control: {
          ...{ kind: 'choices', type: 'radio', wrap: true },
          options: [
            { ...choice('person', '个人'), chosen: typed('company') !== 'company' },
            { ...choice('company', '单位'), chosen: typed('company') === 'company' },
          ],
        },
      },
      area('party-told', 'interest', '与他有什么利害关系', typed),
    ],
  }
}

const askedForm: HearingForm = {
  ...{ act: 'asked', title: '收到了书面的听证要求', button: '记下听证要求', fields: [] },
  hint: `记下以后，应当在 ${holdDays} 个工作日内组织听证。申请人也可以自己在网上提出。`,
}

function callForm(typed: Typed): HearingForm {
  return {
    ...{ act: 'called', title: '通知听证', button: '发出听证通知书' },
    hint: '至少提前七日通知；主持人不能是审查这件的人。听证期间不计入期限的，请另外提请特别程序。',
    fields: [
      { ...line('called', 'day', '听证日期', typed), control: text(typed('day'), 'date') },
      {
        ...line('called', 'time', '几点几分', typed),
        ...{ hint: '24 小时制，例如 9:30', control: text(typed('time')) },
      },
      line('called', 'place', '听证地点', typed),
      line('called', 'chair', '主持人', typed),
    ],
  }
}

function recordForm(typed: Typed): HearingForm {
  return {
    ...{ act: 'recorded', title: '写听证笔录', button: '生成听证笔录' },
    hint: '生成后打印，由参加人核对签字。决定根据笔录作出。',
    fields: [
      line('recorded', 'recorder', '记录人', typed),
      line('recorded', 'present', '参加人', typed),
      area('recorded', 'record', '听证经过', typed),
    ],
  }
}

function area(act: string, name: string, label: string, typed: Typed): FieldProps {
  return {
    ...frame(act, name, label),
    control: { kind: 'textarea', value: typed(name), rows: 4, maxLength: 8000 },
  }
}

function line(act: string, name: string, label: string, typed: Typed): FieldProps {
  return { ...frame(act, name, label), control: { ...text(typed(name)), width: 'full' } }
}

function text(value: string, type: 'text' | 'date' = 'text') {
  return {
    ...({ kind: 'input', width: 'w-m', unit: null, inputmode: 'text' } as const),
    ...{ type, value, autocomplete: 'off', maxLength: 200 },
  }
}

function frame(act: string, name: string, label: string) {
  return {
    ...{ id: `h-${act}-${name}`, name, label, hint: null, error: null, optional: null },
    ...{ group: false, required: true, disabled: false },
  }
}

function choice(value: string, label: string) {
  return { value, label, hint: null, disabled: false }
}
