// Work on many applications, one by one: what fails with one does not stop the others, and is told at
// the end.

/** Does it with each and counts those for which it said true; throws what failed once all had their turn. */
export async function forEachAlone(
  ids: readonly string[],
  work: (id: string) => Promise<boolean>,
): Promise<number> {
  const faults: unknown[] = []
  let count = 0
  for (const id of ids) {
    try {
      if (await work(id)) count += 1
    } catch (cause) {
      faults.push(new Error(`application ${id}`, { cause }))
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${ids.length} failed`)
  return count
}
