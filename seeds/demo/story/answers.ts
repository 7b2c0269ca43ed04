// Fills in a form as a person would: what the account knows, and plausible words for the rest.
import type { ApplicantProfile } from '../../../src/accounts/index.ts'
import { isVisible } from '../../../src/forms/index.ts'
import type {
  Answer,
  AnswerRow,
  Answers,
  FieldAnswer,
  FormDefinition,
  FormEnv,
  SimpleField,
} from '../../../src/forms/index.ts'
import { addDays } from '../../../src/kernel/day.ts'

interface Filling {
  readonly profile: ApplicantProfile
  readonly env: FormEnv
  readonly countyCode: string
  /** What is known already: prefilled answers. */
  readonly known: Answers
}

/** Answers to every question that is asked; files are handed in apart. */
export function fillIn(definition: FormDefinition, filling: Filling): Answers {
  const answers: Record<string, Answer> = { ...filling.known }
  for (const section of definition.sections) {
    for (const field of section.fields) {
      const isAsked = [section.when, field.when].every((when) =>
        isVisible(when, answers, filling.env),
      )
      if (!isAsked) continue
      if (answers[field.key] !== undefined) continue
      const answer = field.type === 'group' ? rows(field, filling) : simple(field, filling)
      if (answer !== null) answers[field.key] = answer
    }
  }
  return answers
}

type Group = Extract<FormDefinition['sections'][number]['fields'][number], { type: 'group' }>

function rows(group: Group, filling: Filling): readonly AnswerRow[] {
  const count = Math.max(1, group.minItems)
  return Array.from({ length: count }, () => {
    const row: Record<string, FieldAnswer> = {}
    for (const field of group.fields) {
      if (!isVisible(field.when, row, filling.env)) continue
      const answer = simple(field, filling)
      if (answer !== null) row[field.key] = answer
    }
    return row
  })
}

const sampleIdNumber = '632722197803124734'
const sampleUscc = '91630106U9DKYW2Q1L'

function simple(field: SimpleField, { profile, env, countyCode }: Filling): FieldAnswer | null {
  switch (field.type) {
    case 'text':
      return textFor(field, profile)
    case 'textarea':
      return `${field.label}：按实际情况填写，内容真实。`
    case 'id-number':
      return profile.idNumber ?? profile.representativeIdNumber ?? sampleIdNumber
    case 'uscc':
      return profile.uscc ?? sampleUscc
    case 'phone':
      return profile.phone
    case 'bank-card':
      return '6217000000000000012'
    case 'plate':
      return '青A12345'
    case 'address':
      return profile.address
    case 'region':
      return countyCode
    case 'date':
      return field.range === 'past' ? addDays(env.today, -400) : addDays(env.today, 60)
    case 'number':
      return Math.min(Math.max(field.min ?? 0, 12), field.max ?? 12)
    case 'money':
      return Math.min(3600, field.max ?? 3600)
    case 'choice':
      return firstOption(field, env)
    case 'multichoice':
      return [firstOption(field, env)]
    case 'yes-no':
      return /曾|处罚|失信|境外|告知承诺/.test(field.label) ? false : true
    case 'declaration':
      return true
    default:
      // Files are handed in apart; the rest is asked by no form of the demonstration.
      return null
  }
}

function textFor(field: Extract<SimpleField, { type: 'text' }>, profile: ApplicantProfile): string {
  if (field.format === 'person-name') return profile.legalRepresentative ?? profile.name
  if (/账户名|开户名|户名/.test(field.label)) return profile.name
  if (/银行/.test(field.label)) return '青海样例农村商业银行'
  return `样例${field.label}`.slice(0, Math.min(field.maxLength, 30))
}

type Optional = Extract<SimpleField, { type: 'choice' | 'multichoice' }>

function firstOption(field: Optional, env: FormEnv): string {
  const own = 'options' in field ? field.options : null
  const first: unknown = own?.[0]
  if (typeof first === 'string') return first
  if (first !== null && typeof first === 'object' && 'value' in first) return String(first.value)
  const reference = 'dictionary' in field ? String(field.dictionary) : ''
  return env.dictionaries[reference]?.[0]?.code ?? ''
}
