// Two windows, or two people, in one draft: which questions each of them changed, and where they
// disagree. A page says what it was given (a mark for each question), so nothing else is needed.
import type { Raw } from '../../forms/index.ts'
import { markOfText } from '../../kernel/mark.ts'
import { topKey } from './corrections.ts'

/** A mark for each question of a page: what stood there when the page was made. */
export type Seen = Readonly<Record<string, string>>

export interface Posted {
  readonly raw: Raw
  /** The questions that were on the page. */
  readonly keys: readonly string[]
  readonly seen: Seen
  /** What the same page saved last, whether it learnt of it or not. */
  readonly own: Seen
}

export interface Merged {
  readonly raw: Raw
  /** Changed here and elsewhere, differently: what stands elsewhere stays until somebody chooses. */
  readonly conflicts: readonly string[]
  /** The marks that the page has to come with the next time. */
  readonly seen: Seen
  /** What this page has saved by now, question by question. */
  readonly own: Seen
}

/** Joins what a page brought to what stands now, question by question. */
export function merge(stands: Raw, { raw, keys, seen, own }: Posted): Merged {
  const taken = new Set<string>()
  const conflicts: string[] = []
  const marks: Record<string, string> = {}
  const saved: Record<string, string> = { ...own }
  const [marksHere, marksThere] = [seenOf(raw, keys), seenOf(stands, keys)]
  for (const key of keys) {
    const [here, there] = [marksHere[key] ?? '0', marksThere[key] ?? '0']
    const given = Object.hasOwn(seen, key) ? seen[key] : there
    const untouchedThere = there === given || there === own[key]
    if (untouchedThere || here === there) taken.add(key)
    else if (here !== given) conflicts.push(key)
    marks[key] = taken.has(key) ? here : (given ?? there)
    if (taken.has(key) && here !== given) saved[key] = here
  }
  return { raw: withQuestions(stands, raw, taken), conflicts, seen: marks, own: saved }
}

/** `stands`, with the questions named as they are in `raw`. */
export function withQuestions(stands: Raw, raw: Raw, keys: ReadonlySet<string>): Raw {
  const kept = Object.entries(stands).filter(([path]) => !keys.has(topKey(path)))
  const taken = Object.entries(raw).filter(([path]) => keys.has(topKey(path)))
  return Object.fromEntries([...kept, ...taken])
}

/** What was typed for one question alone. */
export function ofQuestion(raw: Raw, key: string): Raw {
  return withQuestions({}, raw, new Set([key]))
}

/** 'name:1x8a2 phone:0', for a hidden field of the page. */
export function writeSeen(seen: Seen): string {
  return Object.entries(seen)
    .map(([key, mark]) => `${key}:${mark}`)
    .join(' ')
}

/** Whatever was posted: only what has the form of a mark. */
export function readSeen(text: unknown): Seen | null {
  if (typeof text !== 'string' || text === '') return null
  const pairs = [...text.slice(0, 100_000).matchAll(/([a-zA-Z][a-zA-Z0-9]*):([0-9a-z]{1,12})/g)]
  return Object.fromEntries(pairs.map(([, key = '', mark = '']) => [key, mark]))
}

/** In one walk over what was typed: a page may have hundreds of questions. */
export function seenOf(raw: Raw, keys: readonly string[]): Seen {
  const typed = new Map<string, [string, readonly string[]][]>(keys.map((key) => [key, []]))
  for (const entry of Object.entries(raw)) typed.get(topKey(entry[0]))?.push(entry)
  return Object.fromEntries(keys.map((key) => [key, markOfTyped(typed.get(key) ?? [])]))
}

/**
 * A short mark of what was typed for a question; '0' for nothing. Line ends, blank rows and whether it is
 * asked make no difference, since browsers change the first and pages the others.
 */
export function markOf(raw: Raw, key: string): string {
  return markOfTyped(Object.entries(raw).filter(([path]) => topKey(path) === key))
}

function markOfTyped(typed: readonly (readonly [string, readonly string[]])[]): string {
  const entries = typed
    .filter(([path]) => !/\._(row|unasked|village)$/.test(path))
    .map(([path, values]) => [path, values.map(plain).filter((value) => value !== '')] as const)
    .filter(([, values]) => values.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? '0' : markOfText(JSON.stringify(entries))
}

function plain(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim()
}
