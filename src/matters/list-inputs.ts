// Reads the form of an implementation list: empty leaves an element as the province says.
import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import type { OwnElements } from './own-elements.ts'
import {
  questionFaults,
  questionPairs,
  questionsOf,
  typedQuestions,
} from './rules/local-questions.ts'
import { remarkIn } from './rules/check-remarks.ts'
import { nothingOwn } from './rules/implementation.ts'
import { openingFaults, openingOf, typedOpening } from './rules/opening.ts'
import { phoneText } from './phone-text.ts'
import { isReason } from './rules/reason.ts'
import type { Service } from './types.ts'

export const listTexts = [
  'promisedDays',
  'visits',
  'address',
  'hall',
  'window',
  'hours',
  'phone',
  'office',
  'traffic',
  'complaint',
  'reconsideration',
  'reconsiderationAddress',
  'reconsiderationPhone',
  'reconsiderationWeb',
  'court',
  'courtAddress',
  'courtPhone',
  'courtWeb',
  'windowFlow',
  ...questionPairs.flat(),
  'note',
  'opensOn',
  'closesOn',
  'places',
  'effectiveOn',
  'reason',
] as const
export type ListText = (typeof listTexts)[number]

export interface ListValues extends Readonly<Record<ListText, string>> {
  /** 'province' as the province says, 'own' those that are ticked. */
  readonly servicesBy: string
  readonly services: readonly string[]
}

export type ListErrors = Partial<Record<ListText, string>>

export const services = [
  'reservation',
  'online-payment',
  'mail-in',
  'mail-out',
  'self-print',
] as const

const whole = (sentence: string, most: number) =>
  z
    .string()
    .regex(/^(\d{1,3})?$/, sentence)
    .refine((typed) => Number(typed) <= most, `最多 ${most}`)
const text = (longest: number) =>
  z
    .string()
    .max(longest, `最多写 ${longest} 个字`)
    .refine((typed) => !/<\/?[a-z!][^<]*>?/i.test(typed), '不能写网页代码，只写文字')
    .superRefine((typed, { addIssue }) => {
      const remark = remarkIn(typed)
      if (remark === null) return
      addIssue({ code: 'custom', message: `留着“${remark}”，群众会看到，请核对后去掉` })
    })
const web = z
  .string()
  .max(200, '最多写 200 个字')
  .regex(/^$|^https?:\/\/[^\s<>"']+$/, '请填完整的网址，以 https:// 开头')
const pairSchemas = Object.fromEntries(
  questionPairs.flatMap(([asked, told]) => [
    [asked, text(100)],
    [told, text(1000)],
  ]),
)

const schema = z.object({
  promisedDays: whole('请填工作日数，比如 5', 720).refine(
    (typed) => typed === '' || Number(typed) > 0,
    '至少 1 个工作日',
  ),
  visits: whole('请填次数，不用跑填 0', 9),
  ...{ address: text(150), hall: text(100), window: text(100), hours: text(150) },
  ...{ phone: phoneText, office: text(100), traffic: text(300), complaint: phoneText },
  ...{ reconsideration: text(200), court: text(200), windowFlow: text(1000) },
  ...{
    reconsiderationAddress: text(150),
    reconsiderationPhone: phoneText,
    reconsiderationWeb: web,
  },
  ...{ courtAddress: text(150), courtPhone: phoneText, courtWeb: web, note: text(500) },
  ...pairSchemas,
  ...{ opensOn: text(20), closesOn: text(20), places: text(20) },
  effectiveOn: z
    .string()
    .refine((typed) => typed === '' || isDay(typed), '请填日期，比如 2026-12-01'),
  reason: z.string().refine(isReason, '请写修改原因，至少 5 个字，最多 500 个字'),
})

export interface ReadList {
  readonly values: ListValues
  /** Null when something is wrong. */
  readonly own: OwnElements | null
  readonly errors: ListErrors
}

export function readList(body: Readonly<Record<string, unknown>>): ReadList {
  const one = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
  }
  const typed = Object.fromEntries(listTexts.map((name) => [name, one(name)])) as Record<
    ListText,
    string
  >
  for (const name of [
    'promisedDays',
    'visits',
    'phone',
    'complaint',
    'reconsiderationPhone',
    'courtPhone',
    'opensOn',
    'closesOn',
    'places',
  ] as const) {
    typed[name] = typed[name].normalize('NFKC')
  }
  const values = {
    ...typed,
    servicesBy: one('servicesBy'),
    services: services.filter((each) => one(`service-${each}`) === 'on'),
  }
  const read = schema.safeParse(typed)
  const errors = {
    ...(read.success ? {} : errorsOf(read.error)),
    ...questionFaults(typed),
    ...openingFaults(typed),
  }
  return { values, errors, own: Object.keys(errors).length === 0 ? ownOf(values) : null }
}

function errorsOf(error: z.ZodError): ListErrors {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = String(path[0])
    if (!first.has(field)) first.set(field, message)
  }
  return Object.fromEntries(first)
}

function ownOf(values: ListValues): OwnElements {
  const orNull = (name: ListText) => (values[name] === '' ? null : values[name])
  const numberOrNull = (name: ListText) => (values[name] === '' ? null : Number(values[name]))
  return {
    promisedDays: numberOrNull('promisedDays'),
    visits: numberOrNull('visits'),
    services: values.servicesBy === 'own' ? (values.services as readonly Service[]) : null,
    faq: questionsOf(values),
    ...{ windowFlow: orNull('windowFlow'), note: orNull('note'), address: orNull('address') },
    ...{ hours: orNull('hours'), phone: orNull('phone'), hall: orNull('hall') },
    ...{ window: orNull('window'), office: orNull('office'), traffic: orNull('traffic') },
    ...{ complaint: orNull('complaint'), reconsideration: orNull('reconsideration') },
    reconsiderationAddress: orNull('reconsiderationAddress'),
    reconsiderationPhone: orNull('reconsiderationPhone'),
    reconsiderationWeb: orNull('reconsiderationWeb'),
    ...{ court: orNull('court'), courtAddress: orNull('courtAddress') },
    ...{ courtPhone: orNull('courtPhone'), courtWeb: orNull('courtWeb') },
    opening: openingOf(values),
  }
}

/** What was typed when the form had fewer questions, with the rest empty. */
export function completeValues(typed: Partial<ListValues>): ListValues {
  return { ...valuesOfList(nothingOwn), ...typed }
}

/** What the form shows of what was stored. */
export function valuesOfList(own: OwnElements): ListValues {
  const { promisedDays, visits, faq, services: chosen } = own
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...{ promisedDays: number(promisedDays), visits: number(visits), reason: '' },
    effectiveOn: '',
    ...{ ...typedQuestions(faq), note: own.note ?? '' },
    reconsiderationAddress: own.reconsiderationAddress ?? '',
    reconsiderationPhone: own.reconsiderationPhone ?? '',
    reconsiderationWeb: own.reconsiderationWeb ?? '',
    ...{ courtAddress: own.courtAddress ?? '', courtPhone: own.courtPhone ?? '' },
    courtWeb: own.courtWeb ?? '',
    ...{ address: own.address ?? '', hall: own.hall ?? '', window: own.window ?? '' },
    ...{ hours: own.hours ?? '', phone: own.phone ?? '', office: own.office ?? '' },
    ...{ traffic: own.traffic ?? '', complaint: own.complaint ?? '', court: own.court ?? '' },
    ...{ reconsideration: own.reconsideration ?? '', windowFlow: own.windowFlow ?? '' },
    ...typedOpening(own.opening),
    servicesBy: chosen === null ? 'province' : 'own',
    services: chosen ?? [],
  }
}
