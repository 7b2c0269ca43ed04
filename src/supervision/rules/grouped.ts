// Rows by what they belong to, each group in the order of the rows.

export function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
