// Pictures and papers of some megabytes lie outside the heap, and Node thinks late of giving them back: it
// looks at the heap, which they hardly fill. After one is made it is told to look, where it may be told
// (`--expose-gc`, as the units and the image start it); elsewhere nothing happens.

/** Milliseconds: what comes in one breath is cleared away at once. */
const pause = 300
let due = false

/** Soon, and once for all who ask in between. */
export function giveBackSoon(): void {
  const { gc } = globalThis
  if (gc === undefined || due) return
  due = true
  setTimeout(() => {
    due = false
    gc()
  }, pause).unref()
}

/** What `work` gives, and then what it used is given back. */
export async function givingBack<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    giveBackSoon()
  }
}
