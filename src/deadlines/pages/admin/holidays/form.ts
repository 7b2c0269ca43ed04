// The form by which a region is given a holiday of its own.
import { submitButton } from '../../../../platform/web/buttons.ts'
import type { z } from 'zod'
import type { Actor } from '../../../../kernel/actor.ts'
import type {
  ButtonProps,
  Choice,
  Control,
  ErrorSummaryProps,
  FieldProps,
} from '../../../../platform/web/components.ts'
import { contains } from '../../../../organizations/index.ts'
import type { RegionLookup } from '../../../../organizations/index.ts'
import { paths } from '../../../paths.ts'

const names = ['regionCode', 'from', 'days', 'name', 'basis'] as const
type Name = (typeof names)[number]

export interface HolidayForm {
  readonly values: Readonly<Record<Name, string>>
  readonly faults: Readonly<Partial<Record<Name, string>>>
}

export const emptyHolidayForm: HolidayForm = {
  values: { regionCode: '', from: '', days: '1', name: '', basis: '' },
  faults: {},
}

/** What was typed, as it was typed. */
export function typedForm(body: unknown): HolidayForm {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>
  const textOf = (name: Name): string => (typeof given[name] === 'string' ? given[name] : '')
  return {
    values: {
      regionCode: textOf('regionCode'),
      from: textOf('from'),
      days: textOf('days'),
      name: textOf('name'),
      basis: textOf('basis'),
    },
    faults: {},
  }
}

export function faultsOf(form: HolidayForm, error: z.ZodError): HolidayForm {
  const faults: Partial<Record<Name, string>> = {}
  for (const { path, message } of error.issues) {
    const name = names.find((one) => one === path[0])
    if (name !== undefined) faults[name] ??= message
  }
  return { ...form, faults }
}

export interface PresentedForm {
  readonly errors: ErrorSummaryProps | null
  readonly form: {
    readonly action: string
    readonly fields: readonly FieldProps[]
    readonly button: ButtonProps
  }
}

export function presentForm(form: HolidayForm, regions: RegionLookup, actor: Actor): PresentedForm {
  return {
    errors: summaryOf(form),
    form: {
      action: paths.holidays(),
      fields: [
        field(form, 'regionCode', '地区', regionSelect(regionChoices(form, regions, actor))),
        field(form, 'from', '放假第一天', input(form.values.from, 'date')),
        field(form, 'days', '放几天', input(form.values.days, 'number'), '1 到 7 天，连着放'),
        field(form, 'name', '节日', input(form.values.name, 'text'), '如：古尔邦节'),
        field(form, 'basis', '放假依据', basisBox(form.values.basis), '写明文件名称、文号或者条款'),
      ],
      button: submitButton('登记放假'),
    },
  }
}

function summaryOf({ faults }: HolidayForm): ErrorSummaryProps | null {
  const items = names.flatMap((name) => {
    const text = faults[name]
    return text === undefined ? [] : [{ text, href: `#${name}` }]
  })
  return items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
}

function field(
  { faults }: HolidayForm,
  name: Name,
  label: string,
  control: Control,
  hint: string | null = null,
): FieldProps {
  const error = faults[name] ?? null
  const frame = { id: name, name, label, hint, error, optional: null, group: false }
  return { ...frame, required: true, disabled: false, control }
}

function input(value: string, type: 'date' | 'number' | 'text'): Control {
  return {
    kind: 'input',
    type,
    value,
    width: type === 'text' ? 'w-m' : 'w-s',
    unit: type === 'number' ? '天' : null,
    inputmode: type === 'number' ? 'numeric' : 'text',
    autocomplete: 'off',
    maxLength: type === 'text' ? 20 : null,
  }
}

function basisBox(value: string): Control {
  return { kind: 'textarea', value, rows: 3, maxLength: 200 }
}

function regionSelect(options: readonly Choice[]): Control {
  return { kind: 'select', prompt: '请选择', width: 'w-m', options }
}

/** The prefectures and counties within the clerk's region. */
function regionChoices({ values }: HolidayForm, regions: RegionLookup, actor: Actor): Choice[] {
  const reach = actor.kind === 'staff' ? actor.seat.regionPath : ''
  return regions.prefectures
    .flatMap(({ prefecture, counties }) => [prefecture, ...counties])
    .filter(({ path }) => contains(reach, path))
    .map(({ code }) => ({
      value: code,
      label: regions.nameOf(code),
      hint: null,
      chosen: code === values.regionCode,
      disabled: false,
    }))
}
