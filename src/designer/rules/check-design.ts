// 发布前检查: what bars publication and what should be looked at, each with its place.
import { checkDefinition, findingSentences, withHeadings } from '../../forms/index.ts'
import type { Field, FormDefinition } from '../../forms/index.ts'
import { remarksOn } from './plain-words.ts'
import { unreachable } from './reachable.ts'
import { sameMeanings } from './same-meaning.ts'

export interface DesignFinding {
  readonly severity: 'error' | 'warning'
  /** The key of the question or page, '' for the whole form. */
  readonly path: string
  readonly sentence: string
}

export interface Knowledge {
  readonly dictionaries: readonly string[]
  /** Whether a sentence has its translation into English. */
  readonly isTranslated: (sentence: string) => boolean
}

/** All findings, errors first, each kind in the order of the form. */
export function checkDesign(definition: FormDefinition, known: Knowledge): DesignFinding[] {
  const whole = withHeadings(definition)
  const labels = labelsOf(definition)
  const errors = [
    ...checkDefinition(whole, known.dictionaries).map(({ path, code }) => ({
      path,
      sentence: findingSentences[code],
    })),
    ...unreachable(whole).map((path) => ({ path, sentence: '怎么填都到不了这道题，请看看条件' })),
  ].map((finding) => ({ severity: 'error' as const, ...finding }))
  const warnings = [
    ...sameMeanings(whole).map(([one, other]) => ({
      path: other.key,
      sentence: `和“${one.label}”问的是同一件事，只留一道`,
    })),
    ...textsOf(definition).flatMap(({ path, text }) =>
      remarksOn(text).map((sentence) => ({ path, sentence })),
    ),
    ...untranslated(definition, known.isTranslated),
  ].map((finding) => ({ severity: 'warning' as const, ...finding }))
  return [...errors, ...warnings].map((one) => ({
    ...one,
    sentence: labels.has(one.path)
      ? `“${labels.get(one.path) ?? ''}”：${one.sentence}`
      : one.sentence,
  }))
}

function untranslated(
  definition: FormDefinition,
  isTranslated: Knowledge['isTranslated'],
): { path: string; sentence: string }[] {
  const missing = textsOf(definition).filter(({ text }) => !isTranslated(text))
  const places = new Set(missing.map(({ path }) => path))
  return [...places].map((path) => {
    const count = missing.filter((one) => one.path === path).length
    return { path, sentence: `有 ${count} 句还没有英文译文` }
  })
}

/** Every sentence that an applicant reads, with the question it belongs to. */
export function textsOf({ sections }: FormDefinition): { path: string; text: string }[] {
  return sections.flatMap(({ key, title, help, fields }) => [
    { path: key, text: title },
    ...(help === null ? [] : [{ path: key, text: help }]),
    ...fields.flatMap((field) => textsOfField(field)),
  ])
}

function textsOfField(field: Field): { path: string; text: string }[] {
  if (field.type === 'hidden') return []
  const own = [field.label, field.hint, ...wordsOf(field)]
  const inside = field.type === 'group' ? field.fields.flatMap(textsOfField) : []
  return [
    ...own.flatMap((text) => (text === null || text === '' ? [] : [{ path: field.key, text }])),
    ...inside.map(({ text }) => ({ path: field.key, text })),
  ]
}

function wordsOf(field: Field): readonly (string | null)[] {
  switch (field.type) {
    case 'choice':
    case 'multichoice':
      return [...field.options.map(({ label }) => label), field.other]
    case 'yes-no':
      return [field.yes, field.no]
    case 'linked-choice':
      return [
        ...[field.firstLabel, field.secondLabel],
        ...field.groups.flatMap(({ label, options }) => [label, ...options]),
      ]
    case 'date-range':
      return [field.startLabel, field.endLabel]
    case 'group':
      return [field.counter]
    case 'consent':
      return [field.statement, field.refusing]
    case 'declaration':
    case 'signature':
      return [field.statement]
    case 'static':
      return [field.text]
    default:
      return []
  }
}

function labelsOf({ sections }: FormDefinition): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ key, title, fields }) => [
      [key, title] as const,
      ...fields.flatMap((field) => [
        [field.key, nameOf(field)] as const,
        ...(field.type === 'group'
          ? field.fields.map(
              (one) => [`${field.key}.${one.key}`, `${nameOf(field)}里的${nameOf(one)}`] as const,
            )
          : []),
      ]),
    ]),
  )
}

/** What has no label yet is found by its key. */
export function nameOf({ label, key }: Pick<Field, 'label' | 'key'>): string {
  return label.trim() === '' ? `没有题目的一题（代号 ${key}）` : label
}
