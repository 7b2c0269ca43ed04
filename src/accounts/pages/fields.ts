// Questions of this module's forms, as the components want them.
import type {
  ButtonProps,
  Choice,
  Control,
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
} from '../../platform/web/components.ts'
import type { Shell } from '../../platform/web/shell.ts'
import type { Faults } from '../inputs/read-fields.ts'

export interface FormBlock {
  readonly action: string
  readonly hidden: readonly HiddenValue[]
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
}

type Translate = Shell['t']

interface Question {
  readonly name: string
  readonly label: string
  readonly hint: string | null
}

export interface TextQuestion extends Question {
  readonly type: 'text' | 'password' | 'tel'
  readonly autocomplete: string
  readonly value: string
}

/** A line of text. Words are translated here; `faults` has the sentence for this field, if any. */
export function textField(
  t: Translate,
  question: TextQuestion,
  faults: Faults<string>,
): FieldProps {
  const { type, value, autocomplete } = question
  return field(t, question, faults, false, {
    kind: 'input',
    type,
    value,
    autocomplete,
    width: 'full',
    unit: null,
    inputmode: type === 'tel' ? 'tel' : 'text',
    maxLength: null,
  })
}

/** A choice of one from a list that opens. */
export function selectField(
  t: Translate,
  question: Question & { readonly options: readonly Choice[] },
  faults: Faults<string>,
): FieldProps {
  const list = { prompt: t('请选择'), width: 'full', options: question.options } as const
  return field(t, question, faults, false, { kind: 'select', ...list })
}

/** Boxes to tick or a choice of one, all in sight. */
export function choicesField(
  t: Translate,
  question: Question & { readonly type: 'radio' | 'checkbox'; readonly options: readonly Choice[] },
  faults: Faults<string>,
): FieldProps {
  const { type, options } = question
  const wrap = options.every(({ label, hint }) => hint === null && label.length <= shortLabel)
  return field(t, question, faults, true, { kind: 'choices', type, wrap, options })
}

/** Answers as short as this stand side by side; a list of them would be a page long on a phone. */
const shortLabel = 6

export function choice(value: string, label: string, chosen: string): Choice {
  return { value, label, hint: null, chosen: value === chosen, disabled: false }
}

/** The summary above a form, each line leading to its field; null when nothing is wrong. */
export function errorSummary(t: Translate, faults: Faults<string>): ErrorSummaryProps | null {
  const items = Object.entries(faults).map(([name, text]) => ({
    text: t(text ?? ''),
    href: `#${name}`,
  }))
  return items.length === 0
    ? null
    : { title: t('有 {count} 处要改', { count: items.length }), items }
}

/** The document's title says first that something is to be changed. */
export function titleWith(summary: ErrorSummaryProps | null, heading: string): string {
  return summary === null ? heading : `${summary.title} - ${heading}`
}

function field(
  t: Translate,
  { name, label, hint }: Question,
  faults: Faults<string>,
  group: boolean,
  control: Control,
): FieldProps {
  const fault = faults[name]
  return {
    id: name,
    name,
    label: t(label),
    hint: hint === null ? null : t(hint),
    error: fault === undefined ? null : t(fault),
    optional: null,
    group,
    required: true,
    disabled: false,
    control,
  }
}
