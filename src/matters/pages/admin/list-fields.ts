// The questions of the form of an implementation list.
import type { Control, FieldProps, SummaryListProps } from '../../../platform/web/components.ts'
import type { ListErrors, ListText, ListValues } from '../../list-inputs.ts'
import { services } from '../../list-inputs.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { lockedOf } from '../../rules/implementation.ts'
import { shownPairs } from '../../rules/local-questions.ts'
import { openingInWords } from '../../rules/opening.ts'
import { unitWords } from '../../rules/code-sets.ts'
import { serviceWords } from '../../rules/standard-words.ts'
import {
  basisWithTextOrNot,
  levelWords,
  promiseInWords,
  statutoryInWords,
  visitsInWords,
} from '../../rules/words.ts'
import type { OpenElement } from '../../types.ts'
import { dayField } from './matter-fields.ts'
import { area, input, radios } from './edit-controls.ts'

export interface ListFieldGroup {
  readonly title: string
  /** 已填 2 项；照省级. */
  readonly state: string
  /** What was filled in or is wrong stands open; the rest is opened when it is wanted. */
  readonly open: boolean
  readonly fields: readonly FieldProps[]
}

/** What is the same in the whole province. */
export function lockedSummary({ list, matter, current, department }: ListFile): SummaryListProps {
  const facts: readonly (readonly [string, string])[] = [
    ['事项名称', current.name],
    ['基本编码', matter.code],
    ['事项类型', current.type],
    ['实施机关', department.name],
    ['行使层级', levelWords[list.level]],
    ['设定和实施依据', current.elements.legalBases.map(basisWithTextOrNot).join('\n')],
    ['法定办结时限', statutoryInWords(current.statutoryDays, current.statutoryUnit)],
  ]
  return {
    items: facts.map(([label, value]) => ({ label, value, tag: null, action: null, locked: true })),
  }
}

type Line = readonly [name: ListText, label: string, hint: string | null, control: Control]

export function listFields(
  { current, ledFromAbove }: ListFile,
  values: ListValues,
  errors: ListErrors,
): { groups: ListFieldGroup[]; day: FieldProps; reason: FieldProps } {
  const locked: ReadonlySet<string> = lockedOf(current)
  const isFixed = (name: ListText): boolean => {
    return locked.has(/^(question|answer)\d?$/.test(name) ? 'faq' : name)
  }
  const make = ([name, label, hint, control]: Line): FieldProps => ({
    ...{ id: name, name, label, error: errors[name] ?? null, group: false, control },
    hint: isFixed(name) ? '省级统一规定，本级不能改' : hint,
    optional: name === 'reason' ? null : '（可不填）',
    required: name === 'reason',
    disabled: isFixed(name),
  })
  const wide = (name: ListText, label: string, hint: string | null): Line => {
    return [name, label, hint, input(values[name], 'full', 'text', null)]
  }
  const tel = (name: ListText, label: string, hint: string | null): Line => {
    return [name, label, hint, input(values[name], 'w-m', 'tel', null)]
  }
  const promise = `省级承诺：${promiseInWords(current.promisedDays, current.elements.promiseUnit)}，本级只能更短；不填就照省级`
  const visits = `省级：${visitsInWords(current.visits)}，本级只能更少；不填就照省级`
  const days = input(values.promisedDays, 'w-s', 'numeric', unitWords[current.elements.promiseUnit])
  const where: Line[] = [
    wide('address', '办理地址', '不填就用部门的地址'),
    wide('hall', '政务大厅', null),
    wide('window', '窗口', '比如 12 号综合窗口'),
    wide('hours', '办理时间', '不填就用部门的办公时间'),
    tel('phone', '咨询电话', '不填就用部门的电话'),
    wide('traffic', '交通指引', null),
  ]
  const questions = shownPairs(values).flatMap(([asked, told], at): Line[] => {
    const hint = at === 0 ? '在省级的问答以外另加；问题和省级一样的，用本地的回答' : null
    return [
      wide(asked, `本地的常见问题 ${at + 1}`, hint),
      [told, `回答 ${at + 1}`, null, area(values[told], 3, 1000)],
    ]
  })
  const how: Line[] = [
    ['promisedDays', '承诺办结时限', promise, days],
    ['visits', '到现场次数', visits, input(values.visits, 'w-s', 'numeric', '次')],
    wide('office', '承办机构', '部门里哪个科室办'),
    ['windowFlow', '窗口办理流程', null, area(values.windowFlow, 3, 1000)],
    ...questions,
    ['note', '说明', null, area(values.note, 3, 500)],
  ]
  const remedy: Line[] = [
    tel('complaint', '监督投诉电话', null),
    // Else the law names it: the government of the same level.
    ...(ledFromAbove
      ? [
          wide(
            'reconsideration',
            '行政复议机关',
            '垂直管理的部门写上一级主管部门；不填就是本级人民政府',
          ),
        ]
      : []),
    wide('reconsiderationAddress', '复议机关的地址', null),
    tel('reconsiderationPhone', '复议机关的电话', null),
    wide('reconsiderationWeb', '网上申请复议的网址', '以 https:// 开头'),
    wide(
      'court',
      '行政诉讼的法院',
      '不填就是所在县的人民法院；指定了别的法院管的才填，指南和文书都照这里写',
    ),
    wide('courtAddress', '法院的地址', null),
    tel('courtPhone', '法院的电话', null),
    wide('courtWeb', '网上立案的网址', '以 https:// 开头'),
  ]
  const day = (name: ListText, label: string, hint: string): Line => {
    return [name, label, hint, input(values[name], 'w-m', 'numeric', null)]
  }
  const whole = openingInWords(current.elements.opening)
  const within = whole === '' ? '' : `；省级：${whole}，本级要在里面`
  const when: Line[] = [
    day('opensOn', '从哪天起收申请', `比如 2026-05-01；一直收就空着${within}`),
    day('closesOn', '收到哪天', '这一天也收；没有截止就空着'),
    ['places', '名额', '没有数量限制就空着', input(values.places, 'w-s', 'numeric', '个')],
  ]
  const isLocked = (name: OpenElement) => locked.has(name)
  const group = (title: string, own: readonly Line[], more: readonly FieldProps[] = []) => {
    const ownServices = more.length > 0 && values.servicesBy === 'own' ? 1 : 0
    const filled = own.filter(([name]) => values[name].trim() !== '').length + ownServices
    const wrong = own.some(([name]) => errors[name] !== undefined)
    const state = filled === 0 ? '没有填，照省级和部门的' : `填了 ${filled} 项`
    return { title, state, open: filled > 0 || wrong, fields: [...own.map(make), ...more] }
  }
  return {
    groups: firstOpen([
      group('在哪里办', where),
      group('怎么办', how, isLocked('services') ? [] : serviceFields(values)),
      group('办理时段和名额', when),
      group('投诉和救济', remedy),
    ]),
    day: {
      ...dayField('effectiveOn', values.effectiveOn, {
        label: '哪一天生效',
        hint: '不填就马上生效；选了以后的日期，当天零点自动生效，到那天为止照现在的办',
      }),
      error: errors.effectiveOn ?? null,
    },
    reason: make(['reason', '修改原因', '写进版本记录', area(values.reason, 3, 500)]),
  }
}

/** Where nothing was filled in yet, the address is what everybody begins with. */
function firstOpen(groups: readonly ListFieldGroup[]): ListFieldGroup[] {
  const none = groups.every(({ open }) => !open)
  return groups.map((group, at) => ({ ...group, open: group.open || (none && at === 0) }))
}

const whose = Object.entries({ province: '照省级', own: '用下面勾的' })

function serviceFields({ servicesBy, services: chosen }: ListValues): FieldProps[] {
  const same = { hint: null, error: null, required: false, disabled: false }
  const asked = servicesBy === 'own' ? 'own' : 'province'
  const whoseField: FieldProps = {
    ...same,
    ...{ id: 'servicesBy', name: 'servicesBy', label: '办理服务', group: true, optional: null },
    control: radios(whose, asked),
  }
  const boxes = services.map((service): FieldProps => ({
    ...same,
    ...{ id: `service-${service}`, name: `service-${service}`, label: serviceWords[service] },
    ...{ group: true, optional: '（可不填）' },
    control: {
      ...{ kind: 'choices', type: 'checkbox', wrap: true },
      options: [
        {
          value: 'on',
          label: '提供',
          hint: null,
          chosen: chosen.includes(service),
          disabled: false,
        },
      ],
    },
  }))
  return [whoseField, ...boxes]
}
