// 情形引导: a few questions of the form, asked before it, that say which materials, steps and further
// questions an applicant's situation needs. Judged by the form's own conditions.
import { judge, parseRaw, phraseOf, rawFromAnswers, valueLabel } from '../../forms/index.ts'
import type {
  Answers,
  Condition,
  Field,
  FormDefinition,
  FormEnv,
  Raw,
  Told,
} from '../../forms/index.ts'

/** Types of questions that can be answered by choosing, without an application. */
export type GuidingField = Extract<Field, { type: 'choice' | 'multichoice' | 'yes-no' }>

export interface Situation {
  /** The questions to show now, in the order of the form: later ones wait for those they follow from. */
  readonly questions: readonly GuidingField[]
  readonly told: Told
  readonly answers: Answers
  /** What stands for it in an address: ('s.kind', '买卖'). */
  readonly address: readonly (readonly [name: string, value: string])[]
  /** 转移原因：买卖 */
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  /** “转移原因”选了“离婚分割” */
  words(condition: Condition): string
}

/** What was chosen, by the names of an address; whatever else it holds is not looked at. */
export type Chosen = Readonly<Record<string, unknown>>

/** Whether a question may guide: it is chosen from a list that stands in the form itself. */
export function mayGuide(field: Field): field is GuidingField {
  if (field.type === 'yes-no') return true
  if (field.type !== 'choice' && field.type !== 'multichoice') return false
  return field.dictionary === null && field.options.length <= mostOptions
}

const mostOptions = 20

/** Nothing is asked and nothing chosen: everything that depends on an answer is open. */
export function noSituation(env: FormEnv): Situation {
  return situationFrom({ title: '', sections: [] }, { guiding: [], chosen: {}, env })
}

export function situationFrom(
  definition: FormDefinition,
  {
    guiding,
    chosen,
    env,
  }: { readonly guiding: readonly string[]; readonly chosen: Chosen; readonly env: FormEnv },
): Situation {
  const asked = guidingPart(definition, guiding)
  const { answers, unasked } = parseRaw(asked, rawFrom(asked, chosen), env, 'draft')
  const told: Told = { answers, facts: env, settled: settledIn(asked, answers, env) }
  const all = definition.sections.flatMap(({ fields }) => fields)
  const fieldOf = (key: string) => all.find((field) => field.key === key) ?? null
  const labelOf = (field: Field | null, value: string) =>
    field === null ? (env.regions.nameOf(value) ?? value) : valueLabel(field, value, env)
  const questions = fieldsOf(asked).filter(({ key }) => !unasked.includes(key))
  return {
    ...{ questions, told, answers, address: addressOf(asked, answers) },
    lines: questions.flatMap((field) => {
      const answer = answers[field.key]
      if (answer === undefined) return []
      const values = [answer].flat().map((one) => (typeof one === 'object' ? '' : String(one)))
      return [{ label: field.label, value: values.map((one) => labelOf(field, one)).join('、') }]
    }),
    words: (condition) => phraseOf(condition, fieldOf, labelOf),
  }
}

/** The form with nothing but its guiding questions, each under its own condition. */
function guidingPart(definition: FormDefinition, guiding: readonly string[]): FormDefinition {
  const keys = new Set(guiding)
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => keys.has(field.key) && mayGuide(field)),
    })),
  }
}

function fieldsOf({ sections }: FormDefinition): GuidingField[] {
  return sections.flatMap(({ fields }) => fields).filter(mayGuide)
}

export function nameOf(key: string): string {
  return `s.${key}`
}

function rawFrom(asked: FormDefinition, chosen: Chosen): Raw {
  return Object.fromEntries(
    fieldsOf(asked).flatMap(({ key }) => {
      const name = nameOf(key)
      const value = Object.hasOwn(chosen, name) ? chosen[name] : undefined
      const values = [value].flat().filter((one) => typeof one === 'string' && one.length <= 200)
      return values.length === 0 ? [] : [[key, (values as string[]).slice(0, mostOptions)] as const]
    }),
  )
}

/** Answered, or sure not to be asked by what was answered before. */
function settledIn(asked: FormDefinition, answers: Answers, facts: FormEnv): ReadonlySet<string> {
  const settled = new Set(Object.keys(answers))
  for (const section of asked.sections) {
    for (const { key, when } of section.fields) {
      const open = [section.when, when].map((one) => judge(one, { answers, facts, settled }))
      if (open.includes('no')) settled.add(key)
    }
  }
  return settled
}

function addressOf(asked: FormDefinition, answers: Answers): Situation['address'] {
  const raw = rawFromAnswers(asked, answers)
  return fieldsOf(asked).flatMap(({ key }) =>
    (raw[key] ?? []).map((value) => [nameOf(key), value] as const),
  )
}
