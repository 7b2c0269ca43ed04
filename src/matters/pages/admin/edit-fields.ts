// The questions of the edit form of a matter.
import type { Control, FieldProps } from '../../../platform/web/components.ts'
import type { EditValues } from '../../edit-values.ts'
import type { EditErrors, EditField } from '../../inputs.ts'
import { longestPromise } from '../../rules/term.ts'
import { crossRegionWords, unitWords } from '../../rules/code-sets.ts'
import { statutoryInWords } from '../../rules/words.ts'
import type { MatterVersion } from '../../types.ts'
import { area, input, radios } from './edit-controls.ts'

interface Terms {
  readonly label: string
  readonly hint: string | null
  readonly optional: boolean
  readonly control: Control
}

type Make = (name: EditField, terms: Terms) => FieldProps

export function editFields(
  version: MatterVersion,
  values: EditValues,
  errors: EditErrors,
): { main: FieldProps[]; reason: FieldProps } {
  const make: Make = (name, { label, hint, optional, control }) => ({
    id: name,
    name,
    label,
    hint,
    error: errors[name] ?? null,
    optional: optional ? '（可不填）' : null,
    group: control.kind === 'choices',
    required: !optional,
    disabled: false,
    control,
  })
  return {
    main: [
      ...numberFields(make, version, values),
      ...textFields(make, values),
      ...feeFields(make, values),
      ...openingFields(make, values),
    ],
    reason: make('changeReason', {
      label: '修改原因',
      hint: '发布后写进版本记录',
      optional: false,
      control: area(values.changeReason, 3, 500),
    }),
  }
}

function numberFields(make: Make, version: MatterVersion, values: EditValues): FieldProps[] {
  const { statutoryDays: days, statutoryUnit: unit } = version
  const longest = longestPromise({ days, unit })
  const limit = longest === null ? '' : `，承诺最多 ${longest} 个工作日`
  const hint = `法定：${statutoryInWords(days, unit)}${limit}；当场办结填 0`
  return [
    make('promisedDays', {
      label: '承诺办结时限',
      hint,
      optional: false,
      control: input(values.promisedDays, 'w-s', 'numeric', null),
    }),
    make('promiseUnit', {
      label: '承诺时限按什么算',
      hint: '按小时的，从受理的时候起连着算，休息日也算',
      optional: false,
      control: radios(Object.entries(unitWords), values.promiseUnit),
    }),
    make('visits', {
      label: '到现场次数',
      hint: '不用跑填 0',
      optional: false,
      control: input(values.visits, 'w-s', 'numeric', '次'),
    }),
  ]
}

function textFields(make: Make, values: EditValues): FieldProps[] {
  return [
    make('aliases', {
      label: '群众叫法',
      hint: '用顿号隔开，用来搜索',
      optional: true,
      control: input(values.aliases, 'full', 'text', null),
    }),
    make('conditions', {
      label: '受理条件',
      hint: '一行写一条',
      optional: false,
      control: area(values.conditions, 6, 4000),
    }),
    make('crossRegion', {
      label: '能异地办吗？',
      hint: null,
      optional: false,
      control: radios(Object.entries(crossRegionWords), values.crossRegion),
    }),
    make('phone', {
      label: '咨询电话',
      hint: '不填就用各办理部门的电话',
      optional: true,
      control: input(values.phone, 'w-m', 'tel', null),
    }),
  ]
}

const charges = Object.entries({ no: '不收费', yes: '收费' })

function feeFields(make: Make, values: EditValues): FieldProps[] {
  return [
    make('charged', {
      label: '收不收费？',
      hint: null,
      optional: false,
      control: radios(charges, values.charged),
    }),
    make('feeStandard', {
      label: '收费标准',
      hint: '比如 20 元/证；在“收费项目”里一项一项写了的，可以不填',
      optional: true,
      control: input(values.feeStandard, 'full', 'text', null),
    }),
    make('feeBasis', {
      label: '收费依据',
      hint: '写法律、法规或者收费文件的名称和条号；每个收费项目都写了的，可以不填',
      optional: true,
      control: input(values.feeBasis, 'full', 'text', null),
    }),
  ]
}

function openingFields(make: Make, values: EditValues): FieldProps[] {
  return [
    make('opensOn', {
      label: '从哪天起收申请',
      hint: '比如 2026-05-01；一直收就空着',
      optional: true,
      control: input(values.opensOn, 'w-m', 'numeric', null),
    }),
    make('closesOn', {
      label: '收到哪天',
      hint: '这一天也收；没有截止就空着',
      optional: true,
      control: input(values.closesOn, 'w-m', 'numeric', null),
    }),
    make('places', {
      label: '全省一共多少名额',
      hint: '没有数量限制就空着；各县分开定的，由各县写在实施清单里',
      optional: true,
      control: input(values.places, 'w-s', 'numeric', '个'),
    }),
  ]
}

/** The element of a field, as comparisons name it; null for those that stand under another's. */
export const elementOf: Readonly<Partial<Record<EditField, string>>> = {
  promisedDays: '承诺办结时限',
  promiseUnit: '承诺办结时限',
  visits: '到现场次数',
  aliases: '群众叫法',
  conditions: '受理条件',
  crossRegion: '通办范围',
  phone: '咨询电话',
  charged: '收费',
  opensOn: '办理时段和名额',
}
