// 以前填过的内容: which questions of a form a person has answered before, in an application of the same
// hall, and where. A question means the same when its key, its words and its kind are the same.
import type { Answer, Answers, Field, FormDefinition } from '../../forms/index.ts'
import type { Day } from '../../kernel/day.ts'

/** An application filed earlier, with the certificate that came of it and is in force. */
export interface EarlierFiling {
  readonly applicationId: string
  readonly matterName: string
  readonly submittedOn: Day
  readonly definition: FormDefinition
  readonly answers: Answers
  readonly certificate: {
    readonly title: string
    readonly number: string
    readonly day: Day
  } | null
}

/** 出处 of an answer, as it is kept with the draft. */
export interface AnswerSource {
  readonly applicationId: string
  readonly matterName: string
  /** The day of the application, or of the certificate. */
  readonly day: Day
  /** 证照或决定书的编号; null for what an application alone says. */
  readonly certificate: string | null
  readonly answer: Answer
}

export type Sourced = Readonly<Record<string, AnswerSource>>

/** The same as it lies in the database, personal answers sealed. */
export type KeptSourced = Readonly<
  Record<string, Omit<AnswerSource, 'answer'> & { readonly answer: unknown }>
>

/** What belongs to one application alone is asked anew: reasons, promises, signatures, files. */
const ownToEach: ReadonlySet<Field['type']> = new Set([
  ...(['textarea', 'file', 'signature', 'declaration', 'consent', 'reference'] as const),
  ...(['calculated', 'heading', 'static', 'hidden', 'date-range'] as const),
])

/** The newest answer to each question, `known` questions left out. `filings` come newest first. */
export function earlierAnswers(
  definition: FormDefinition,
  filings: readonly EarlierFiling[],
  known: Answers,
): Sourced {
  const found: Record<string, AnswerSource> = {}
  for (const field of fieldsOf(definition)) {
    if (!mayCome(field) || Object.hasOwn(known, field.key)) continue
    const source = filings.find((filing) => answerIn(filing, field) !== null)
    const answer = source === undefined ? null : answerIn(source, field)
    if (source === undefined || answer === null) continue
    const { applicationId, matterName, submittedOn, certificate } = source
    found[field.key] = {
      ...{ applicationId, matterName, answer },
      day: certificate?.day ?? submittedOn,
      certificate: certificate?.number ?? null,
    }
  }
  return found
}

function fieldsOf({ sections }: FormDefinition): readonly Field[] {
  return sections.flatMap(({ fields }) => fields)
}

function mayCome(field: Field): boolean {
  return field.type === 'group'
    ? field.fields.every(({ type }) => type !== 'file' && type !== 'signature')
    : !ownToEach.has(field.type)
}

function answerIn({ definition, answers }: EarlierFiling, field: Field): Answer | null {
  if (!Object.hasOwn(answers, field.key)) return null
  const asked = fieldsOf(definition).find(({ key }) => key === field.key)
  const answer = answers[field.key] ?? null
  if (asked === undefined || answer === null || answer === '') return null
  return meaningOf(asked) === meaningOf(field) ? answer : null
}

function meaningOf(field: Field): string {
  const own = `${field.type}/${field.label.normalize('NFKC').replace(/\s/g, '')}`
  return field.type === 'group' ? [own, ...field.fields.map(meaningOf)].join('|') : own
}
