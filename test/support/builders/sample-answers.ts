// Answers that a form accepts, whatever it asks: for applications in tests.
import { rawFromAnswers } from '../../../src/forms/index.ts'
import type {
  Answer,
  AnswerRow,
  Field,
  FieldAnswer,
  FormDefinition,
  FormEnv,
  Raw,
  SimpleField,
} from '../../../src/forms/index.ts'
import { addDays } from '../../../src/kernel/day.ts'

/** What would be typed; what is typed already (`known`) stays. Questions for files are left out. */
export function sampleRaw(definition: FormDefinition, env: FormEnv, known: Raw): Raw {
  const fields = definition.sections.flatMap((section) => section.fields)
  const answers = fields.flatMap((field): [string, Answer][] => {
    const answer = answerTo(field, env)
    return answer === null ? [] : [[field.key, answer]]
  })
  return { ...rawFromAnswers(definition, Object.fromEntries(answers)), ...known }
}

function answerTo(field: Field, env: FormEnv): Answer | null {
  if (field.type !== 'group') return simpleAnswer(field, env)
  const count = Math.max(1, field.minItems)
  return Array.from({ length: count }, () => rowOf(field.fields, env))
}

function rowOf(fields: readonly SimpleField[], env: FormEnv): AnswerRow {
  const entries = fields.flatMap((field): [string, FieldAnswer][] => {
    const answer = simpleAnswer(field, env)
    return answer === null ? [] : [[field.key, answer]]
  })
  return Object.fromEntries(entries)
}

function simpleAnswer(field: SimpleField, env: FormEnv): FieldAnswer | null {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return '扎西'
    case 'address':
      return '杂多县扎青乡牧民定居点3区'
    case 'id-number':
      return '632722197803124734'
    case 'uscc':
      return '91630106U9DKYW2Q1L'
    case 'phone':
      return '19900000101'
    case 'bank-card':
      return '6222021234567890128'
    case 'plate':
      return '青A12345'
    case 'region':
      return '632722'
    case 'date':
      return addDays(env.today, field.range === 'future' ? 30 : -30)
    case 'number':
      return Math.max(1, field.min ?? 1)
    case 'money':
      return 1000
    case 'yes-no':
      return false
    case 'declaration':
      return true
    case 'choice':
    case 'multichoice':
      return chosen(field, env)
    default:
      return null
  }
}

function chosen(
  field: SimpleField & { type: 'choice' | 'multichoice' },
  env: FormEnv,
): FieldAnswer {
  const [first] =
    field.dictionary === null
      ? field.options.map(({ value }) => value)
      : (env.dictionaries[field.dictionary] ?? []).map(({ code }) => code)
  if (first === undefined) throw new Error(`${field.key} offers nothing to choose`)
  return field.type === 'choice' ? first : [first]
}
