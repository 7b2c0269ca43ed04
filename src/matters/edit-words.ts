// 检索词: editors teach the search how people say things.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { changeWords, noteWords } from './change-words.ts'
import { keyOf } from './rules/tokens.ts'
import { isNamed } from './queries/plain-words.ts'
import { deleteWord, insertWords } from './words-store.ts'

export type WordRefusal =
  'not-the-province' | 'word-missing' | 'means-missing' | 'means-unknown' | 'word-known'

export interface Saying {
  readonly word: string
  /** A name of a matter or a part of one. */
  readonly means: string
}

const longest = 40

export function addWord(ctx: Context, saying: Saying): Promise<Result<undefined, WordRefusal>> {
  return changeWords(ctx, async (tx) => {
    const [word, means] = [keyOf(saying.word), keyOf(saying.means)]
    if ([...word].length < 2 || [...word].length > longest) return refuse('word-missing')
    if ([...means].length < 2) return refuse('means-missing')
    if (!(await isNamed(tx, means))) return refuse('means-unknown')
    if ((await insertWords(tx, [{ word, means }])) === 0) return refuse('word-known')
    await noteWords(tx, ctx, 'all', { action: 'matters.add-word', after: { word, means } })
    return ok()
  })
}

export function removeWord(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-the-province' | 'unknown-word'>> {
  return changeWords(ctx, async (tx) => {
    const removed = await deleteWord(tx, id)
    if (removed === null) return refuse('unknown-word')
    const { word, means } = removed
    await noteWords(tx, ctx, 'all', { action: 'matters.remove-word', before: { word, means } })
    return ok()
  })
}

/** Enters many sayings at once, for seeds; those that are known stay. Returns how many were new. */
export async function establishWords(
  tx: Tx,
  ctx: Context,
  sayings: readonly Saying[],
): Promise<number> {
  const words = sayings.map(({ word, means }) => ({ word: keyOf(word), means: keyOf(means) }))
  const added = await insertWords(tx, words)
  if (added > 0)
    await noteWords(tx, ctx, 'all', { action: 'matters.add-word', after: { words: added } })
  return added
}
