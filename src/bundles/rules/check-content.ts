// What a bundle must have before it may be published.
import type { BundleContent } from '../types.ts'

export type ContentFault =
  | ('no-name' | 'no-summary' | 'too-few-parts' | 'matter-twice' | 'unknown-matter')
  | ('not-asked' | 'not-alike' | 'same-twice' | 'carried-from')
  | ('unknown-question' | 'unused-question' | 'question-twice' | 'no-part-for-all' | 'objects')

export interface ContentFinding {
  readonly fault: ContentFault
  /** What it is about: a code, a key. */
  readonly what: string
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
    ...twice(codes).map((what) => ({ fault: 'matter-twice' as const, what })),
    ...twice(keys).map((what) => ({ fault: 'question-twice' as const, what })),
    ...codes
      .filter((code) => !known.has(code))
      .map((what) => ({ fault: 'unknown-matter' as const, what })),
    ...[...used]
      .filter((key) => !keys.includes(key))
      .map((what) => ({ fault: 'unknown-question' as const, what })),
    ...keys
      .filter((key) => !used.has(key))
      .map((what) => ({ fault: 'unused-question' as const, what })),
  ]
}

function found(is: boolean, fault: ContentFault): readonly ContentFinding[] {
  return is ? [{ fault, what: '' }] : []
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
