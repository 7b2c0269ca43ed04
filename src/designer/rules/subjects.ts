// What a condition may look at from a place in a form, and with what it can be compared.
import { subjectName } from '../../forms/index.ts'
import type { Field } from '../../forms/index.ts'

export type Values =
  | { readonly kind: 'options'; readonly options: readonly (readonly [string, string])[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'number' }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' }
  | { readonly kind: 'none' }

export interface Subject {
  readonly reference: string
  readonly label: string
  readonly values: Values
  /** True where several may be chosen: contains instead of equals. */
  readonly many: boolean
}

/** The facts of an application, then the questions before the place with what they derive. */
export function subjectsOf(before: readonly Field[]): Subject[] {
  const fieldOf = (key: string) => before.findLast((one) => one.key === key) ?? null
  const named = (reference: string, values: Values, many = false): Subject => ({
    reference,
    label: subjectName(reference, fieldOf),
    values,
    many,
  })
  const kinds = options([
    ['person', '个人'],
    ['company', '单位'],
  ])
  return [
    named('@applicantKind', kinds),
    named('@region', { kind: 'region' }),
    named('@today', { kind: 'day' }),
    ...before.flatMap((field) =>
      partsOf(field).map(([part, values, many]) => {
        return named(part === '' ? field.key : `${field.key}.${part}`, values, many)
      }),
    ),
  ]
}

type Part = readonly [part: string, values: Values, many?: boolean]

function partsOf(field: Field): readonly Part[] {
  switch (field.type) {
    case 'static':
    case 'heading':
      return []
    case 'choice':
    case 'multichoice':
      return [['', choicesOf(field), field.type === 'multichoice']]
    case 'yes-no':
      return [
        [
          '',
          options([
            ['true', field.yes],
            ['false', field.no],
          ]),
        ],
      ]
    case 'consent':
    case 'declaration':
      return [
        [
          '',
          options([
            ['true', '同意'],
            ['false', '不同意'],
          ]),
        ],
      ]
    case 'region':
      return [['', { kind: 'region' }]]
    case 'number':
    case 'money':
    case 'calculated':
      return [['', { kind: 'number' }]]
    case 'date':
      return [
        ['', { kind: 'day' }],
        ['years', { kind: 'number' }],
      ]
    case 'date-range':
      return [
        ['start', { kind: 'day' }],
        ['end', { kind: 'day' }],
        ['days', { kind: 'number' }],
      ]
    case 'id-number':
      return [
        ['age', { kind: 'number' }],
        [
          'sex',
          options([
            ['男', '男'],
            ['女', '女'],
          ]),
        ],
        ['birth', { kind: 'day' }],
        ['', { kind: 'none' }],
      ]
    case 'group':
      return [['count', { kind: 'number' }]]
    case 'file':
      return [['', { kind: 'none' }]]
    default:
      return [['', { kind: 'text' }]]
  }
}

function choicesOf(field: Extract<Field, { type: 'choice' | 'multichoice' }>): Values {
  if (field.dictionary !== null) return { kind: 'text' }
  const own = field.options.map(({ value, label }) => [value, label] as const)
  return options(field.other === null ? own : [...own, ['other', field.other]])
}

function options(list: readonly (readonly [string, string])[]): Values {
  return { kind: 'options', options: list }
}
