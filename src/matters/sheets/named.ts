// Names that stand in a sheet as they are.
/** Names that are their own codes. */
export function named<K extends string>(names: readonly K[]): Readonly<Record<K, string>> {
  const pairs: Partial<Record<K, string>> = {}
  for (const name of names) pairs[name] = name
  return pairs as Record<K, string>
}
