// 同一道题: the questions that the bundle's editor made one, however each form words them.
import type { Field, Section } from '../../forms/index.ts'
import type { SameQuestion } from '../types.ts'

export interface Placed {
  readonly at: number
  readonly section: Section
  readonly field: Field
}

export interface Shared {
  readonly key: string
  readonly field: Field
  readonly members: readonly Placed[]
}

/** A sum looks at answers of its own form; a text is no question. */
export const unsharable: ReadonlySet<Field['type']> = new Set(['static', 'calculated'])

/**
 * A list stands as one question while two of it are asked, one of them of everybody: a situation may
 * leave parts out. The label is the editor's, the terms are those of the first that all are asked.
 */
export function chosenQuestions(
  placed: readonly Placed[],
  forms: readonly { readonly matterCode: string }[],
  same: readonly SameQuestion[],
): readonly Shared[] {
  const taken = new Set<string>()
  return same.flatMap(({ label, members: refs }): Shared[] => {
    const members = refs.flatMap(({ matterCode, key }) =>
      placed.filter(({ at, field }) => forms[at]?.matterCode === matterCode && field.key === key),
    )
    const first = members.find(isAskedOfAll)
    if (first === undefined) return []
    const alike = members.filter(({ field }) => answersAlike(first.field, field))
    if (alike.length < 2) return []
    const key = freeKey(first.field.key, taken)
    taken.add(key)
    return [{ key, field: strictest({ ...first.field, label }, alike), members: alike }]
  })
}

/** One answer is an answer to both: the same type, and where there is a choice the same choice. */
export function answersAlike(one: Field, other: Field): boolean {
  if (one.type !== other.type || one.type === 'group' || unsharable.has(one.type)) return false
  return choiceOf(one) === choiceOf(other)
}

function choiceOf(field: Field): string {
  const settings = field as unknown as Readonly<Record<string, unknown>>
  return JSON.stringify([settings['options'] ?? null, settings['dictionary'] ?? null])
}

function isAskedOfAll({ field, section }: Placed): boolean {
  return field.when === null && section.when === null
}

/** The shortest of the lengths allowed: what fits it fits everywhere. */
function strictest(field: Field, members: readonly Placed[]): Field {
  if (!('maxLength' in field)) return field
  const lengths = members.flatMap((one) => ('maxLength' in one.field ? [one.field.maxLength] : []))
  return { ...field, maxLength: Math.min(field.maxLength, ...lengths) }
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  return taken.has(key) ? freeKey(`s${key}`, taken) : key
}
