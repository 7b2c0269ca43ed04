// One after the other, as a transaction wants it: its one connection answers one question at a time.

/** What `work` makes of each, in the order given. */
export async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = []
  for (const item of items) made.push(await work(item))
  return made
}
