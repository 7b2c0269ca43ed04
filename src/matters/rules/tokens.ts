// 检索切分: a text as single characters and pairs of characters, so that search needs no dictionary.
import { simplified } from './traditional.ts'

/** One way of writing: full-width, traditional and upper case are as half-width, simple and lower. */
export function normalise(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase()).trim()
}

/** The text without spaces and punctuation: two names with the same key are the same name. */
export function keyOf(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Runs of Han characters, and runs of other letters and digits. */
export function runsOf(text: string): string[] {
  return normalise(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
}

export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

/** Single characters of a run of Han; the whole of any other run. */
export function unigramsOf(run: string): string[] {
  return isHan(run) ? [...run] : [run]
}

/** Pairs of neighbours; nothing for a run of one character. */
export function bigramsOf(run: string): string[] {
  if (!isHan(run)) return []
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** All words of a text as the index holds them, each once. */
export function tokensOf(text: string): string[] {
  const tokens = runsOf(text).flatMap((run) => [...unigramsOf(run), ...bigramsOf(run)])
  return [...new Set(tokens)]
}
