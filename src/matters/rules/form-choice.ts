// 选表单版本: which published versions of its form a draft may use.
export interface Numbered {
  readonly id: string
  readonly version: number
}

/** The version in use, that of the draft, and every newer one: nobody goes back by accident. */
export function choosable<T extends Numbered>(
  releases: readonly T[],
  usedId: string,
  draftId: string,
): T[] {
  const used = releases.find(({ id }) => id === usedId)?.version ?? 0
  return releases.filter(({ id, version }) => version >= used || id === draftId)
}

/** The newest version, when it is newer than the one named; null otherwise. */
export function newerThan<T extends Numbered>(releases: readonly T[], id: string): T | null {
  const own = releases.find((each) => each.id === id)?.version ?? 0
  const [newest] = releases.toSorted((one, other) => other.version - one.version)
  return newest !== undefined && newest.version > own ? newest : null
}
