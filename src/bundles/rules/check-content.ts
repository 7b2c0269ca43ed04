// What a bundle must have before it may be published.
import type { BundleContent, QuestionRef } from '../types.ts'

export type ContentFault =
  | ('no-name' | 'no-summary' | 'too-few-parts' | 'matter-twice' | 'unknown-matter')
  | ('not-asked' | 'not-alike' | 'same-twice' | 'carried-from' | 'asked-twice')
  | ('unknown-question' | 'unused-question' | 'question-twice' | 'no-part-for-all' | 'objects')

export interface ContentFinding {
  readonly fault: ContentFault
  /** What it is about: a code, a name. */
  readonly what: string
  /** The questions it is about, none for what is no matter of questions. */
  readonly questions: readonly QuestionRef[]
}

/** `known`: the matters that are published and can be filed online. */
export function checkContent(
  content: BundleContent,
  known: ReadonlySet<string>,
): readonly ContentFinding[] {
  const { name, summary, parts, questions, objects } = content
  const codes = parts.map(({ matterCode }) => matterCode)
  const keys = questions.map(({ key }) => key)
  const used = new Set(parts.flatMap(({ when }) => when ?? []))
  return [
    ...found(name.trim() === '', 'no-name'),
    ...found(summary.trim() === '', 'no-summary'),
    ...found(objects.length === 0, 'objects'),
    ...found(parts.length < 2, 'too-few-parts'),
    ...found(parts.length > 1 && parts.every(({ when }) => when !== null), 'no-part-for-all'),
    ...twice(codes).map((what) => about('matter-twice', what)),
    ...twice(keys).map((what) => about('question-twice', what)),
    ...codes.filter((code) => !known.has(code)).map((what) => about('unknown-matter', what)),
    ...[...used]
      .filter((key) => !keys.includes(key))
      .map((what) => about('unknown-question', what)),
    ...keys.filter((key) => !used.has(key)).map((what) => about('unused-question', what)),
  ]
}

function found(is: boolean, fault: ContentFault): readonly ContentFinding[] {
  return is ? [about(fault, '')] : []
}

function about(fault: ContentFault, what: string): ContentFinding {
  return { fault, what, questions: [] }
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
