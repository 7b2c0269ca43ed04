// The forms of a hearing at the desk, each for what may come next; what was typed stays when it is refused.
import type { FieldProps } from '../../../platform/web/components.ts'
import {
  calledNow,
  holdDays,
  isOpen,
  whyNotAnnounce,
  whyNotAsk,
  whyNotDrop,
  whyNotOffer,
  whyNotRecord,
  whyNotRefuse,
} from '../../rules/hearing.ts'
import { area, line, personOrCompany, text } from './form-fields.ts'
import type { Typed } from './form-fields.ts'
import type { Status } from '../../../workflow/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { refusals } from '../../messages.ts'
import type { HearingAct, HearingRefusal } from '../../types.ts'

export interface HearingForm {
  readonly act: string
  readonly title: string
  readonly hint: string
  readonly fields: readonly FieldProps[]
  readonly button: string
}

export interface At {
  readonly status: Status
  readonly today: Day
  readonly now: Date
}

export function formsFor(acts: readonly HearingAct[], at: At, typed: Typed): HearingForm[] {
  if (!isOpen(at.status)) return []
  const called = calledNow(acts) !== undefined
  const recorded = acts.some(({ act }) => act === 'recorded')
  return [
    ...(whyNotRecord(acts, at.now) === null ? [recordForm(typed)] : []),
    ...(recorded ? [] : [callForm(typed, called)]),
    ...(whyNotAnnounce(acts, at.today) === null ? [announceForm] : []),
    ...(whyNotAsk(acts, at.today) === null && !called ? [askedForm] : []),
    ...(whyNotOffer(acts) === null ? [offerForm(typed)] : []),
    ...(recorded ? [] : [partyForm(typed)]),
    ...(whyNotRefuse(acts) === null && !recorded ? [refuseForm(typed)] : []),
    ...(whyNotDrop(acts) === null ? [dropForm] : []),
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
      personOrCompany('party-told', typed),
      area('party-told', 'interest', '与他有什么利害关系', typed),
    ],
  }
}

const askedForm: HearingForm = {
  ...{ act: 'asked', title: '收到了书面的听证要求', button: '记下听证要求', fields: [] },
  hint: `记下以后，应当在 ${holdDays} 个工作日内组织听证。申请人也可以自己在网上提出。`,
}

const announceForm: HearingForm = {
  ...{ act: 'announced', title: '公告听证', button: '发布听证公告', fields: [] },
  hint: '必要时公告。听证七个工作日以前发布，在“公示公开”里公众都能看到；个人的姓名会遮住。',
}

const dropForm: HearingForm = {
  ...{ act: 'dropped', title: '收到了书面的撤回', button: '记下撤回听证要求', fields: [] },
  hint: '只在要求听证的人自己撤回时记。记下后不再等这个听证，申请人会收到消息。',
}

function refuseForm(typed: Typed): HearingForm {
  return {
    ...{ act: 'refused', title: '不予听证', button: '发出不予听证通知书' },
    hint: '用于超过期限提出，或者不是申请人、利害关系人提出的。在期限内要求的，应当听证。',
    fields: [
      {
        ...line('refused', 'asker', '谁提出的', typed),
        ...{ hint: '申请人提出的不用填', required: false, optional: '（可不填）' },
      },
      personOrCompany('refused', typed),
      area('refused', 'why', '理由', typed),
    ],
  }
}

function callForm(typed: Typed, moved: boolean): HearingForm {
  return {
    ...{ act: 'called', title: moved ? '听证改期' : '通知听证' },
    button: moved ? '发出新的听证通知书' : '发出听证通知书',
    hint: '至少提前七个工作日通知；主持人不能是审查这件的人。听证期间不计入期限的，请另外提请特别程序。',
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

/** Where what is wrong was typed: the first of these that the form has. */
const typedIn: Readonly<Partial<Record<HearingRefusal, readonly string[]>>> = {
  'reason-missing': ['reasons', 'interest', 'why'],
  'party-missing': ['party'],
  'time-unclear': ['day'],
  'too-soon': ['day'],
  'beyond-limit': ['day'],
  'place-missing': ['place'],
  'chair-missing': ['chair'],
  'chair-examined': ['chair'],
  'present-missing': ['present'],
  'record-missing': ['record'],
}

export interface Fault {
  readonly act: string
  readonly refusal: HearingRefusal
}

/** The same forms with the sentence at the field that it is about. */
export function withFault(forms: readonly HearingForm[], { act, refusal }: Fault): HearingForm[] {
  const names = typedIn[refusal] ?? []
  return forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) =>
      form.act === act && names.includes(field.name)
        ? { ...field, error: refusals[refusal] }
        : field,
    ),
  }))
}
