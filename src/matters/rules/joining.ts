// Two editors in one draft: a page carries a mark of each element that it was given. What was changed
// here alone is taken, what was changed elsewhere alone stays; where both changed it, somebody chooses.
import { markOfText } from '../../kernel/mark.ts'
import type { Elements, VersionContent } from '../types.ts'

/** An element as pages store it; the items of a fee have a page of their own. */
export type ContentKey = Exclude<keyof VersionContent, 'elements'> | keyof Elements | 'feeItems'

export type Marks = Readonly<Partial<Record<ContentKey, string>>>

export interface Joined {
  readonly content: VersionContent
  readonly conflicts: readonly ContentKey[]
  /** The marks that the page has to come with the next time. */
  readonly marks: Marks
}

export function marksOf(content: VersionContent, keys: readonly ContentKey[]): Marks {
  const flat = flatten(content)
  return Object.fromEntries(keys.map((key) => [key, markOf(flat[key])]))
}

/** `wanted` is `stands` as the page would have it; only what the page has marks of is joined. */
export function join(stands: VersionContent, wanted: VersionContent, given: Marks): Joined {
  const [there, here] = [flatten(stands), flatten(wanted)]
  const content: Flat = { ...here }
  const conflicts: ContentKey[] = []
  const marks: Record<string, string> = {}
  for (const [name, mark] of Object.entries(given)) {
    const key = name as ContentKey
    const [theirs, mine] = [markOf(there[key]), markOf(here[key])]
    const isMine = theirs === mark || theirs === mine
    if (!isMine) content[key] = there[key]
    if (!isMine && mine !== mark) conflicts.push(key)
    marks[key] = isMine ? mine : mark
  }
  return { content: unflatten(content, wanted), conflicts, marks }
}

/** 'promisedDays:1x8a2 visits:mw9e', for a hidden field of the page. */
export function writeMarks(marks: Marks): string {
  return Object.entries(marks)
    .map(([key, mark]) => `${key}:${mark}`)
    .join(' ')
}

/** Whatever was posted: only marks of these keys; null when the page sent none. */
export function readMarks(text: unknown, keys: readonly ContentKey[]): Marks | null {
  if (typeof text !== 'string' || text === '') return null
  const pairs = [...text.slice(0, 4000).matchAll(/([a-zA-Z]+):([0-9a-z]{1,12})/g)]
  const posted = new Map(pairs.map(([, key = '', mark = '']) => [key, mark]))
  return Object.fromEntries(keys.map((key) => [key, posted.get(key) ?? '']))
}

type Flat = Partial<Record<ContentKey, unknown>>

function flatten({ elements, ...content }: VersionContent): Flat {
  const { items, ...fee } = elements.fee
  return { ...content, ...elements, fee, feeItems: items }
}

function unflatten(flat: Flat, like: VersionContent): VersionContent {
  const of = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, flat[key as ContentKey]]))
  const { elements, ...content } = like
  const fee = { ...(flat.fee as object), items: flat.feeItems }
  return {
    ...of(Object.keys(content)),
    elements: { ...of(Object.keys(elements)), fee },
  } as unknown as VersionContent
}

/** The order of keys says nothing: the database keeps its own. */
function markOf(value: unknown): string {
  return markOfText(JSON.stringify(value, sorted) ?? '')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
