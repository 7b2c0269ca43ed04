// The materials of an earlier submission: those that had been handed in and not taken out by then.

interface Kept {
  readonly createdAt: Date
  readonly removedAt: Date | null
}

export function stoodAt<F extends Kept>(files: readonly F[], at: Date): readonly F[] {
  return files.filter(
    ({ createdAt, removedAt }) => createdAt <= at && (removedAt === null || removedAt > at),
  )
}

export type Change = 'same' | 'added' | 'changed' | 'removed'

/** What became of one material: the files of before and after, by their ids. */
export function changeOf(before: readonly string[], after: readonly string[]): Change {
  if (before.join() === after.join()) return 'same'
  if (before.length === 0) return 'added'
  return after.length === 0 ? 'removed' : 'changed'
}
