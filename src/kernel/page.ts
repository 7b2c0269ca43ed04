// One page of a list. Lists are paged by keyset: a cursor names the last row seen, so the cost of a
// page does not grow with its number.

export interface Page<T> {
  readonly items: readonly T[]
  /** The cursor of the next page, null on the last one. */
  readonly next: string | null
}

/** Makes a page of `size` from `size + 1` rows read; `cursorOf` names a row's place in the order. */
export function pageOf<T>(rows: readonly T[], size: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, next: rows.length > size && last !== undefined ? cursorOf(last) : null }
}
