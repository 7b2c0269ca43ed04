// 取最好的: the places with the highest figures, without sorting all of them.

/** Of places 0 to `count`, at most `most`, the highest first; a negative figure leaves one out. */
export function bestOf(count: number, most: number, figureOf: (at: number) => number): number[] {
  const heap: { at: number; figure: number }[] = []
  for (let at = 0; at < count; at += 1) {
    const figure = figureOf(at)
    if (figure < 0) continue
    if (heap.length < most) rise(heap, { at, figure })
    else if (figure > (heap[0]?.figure ?? 0)) sink(heap, { at, figure })
  }
  return heap.sort((a, b) => b.figure - a.figure || a.at - b.at).map(({ at }) => at)
}

type Figured = { readonly at: number; readonly figure: number }

/** The lowest stands first, to be given up for a higher one. */
function rise(heap: Figured[], one: Figured): void {
  let at = heap.push(one) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above] ?? one
    if (parent.figure <= one.figure) break
    heap[at] = parent
    heap[above] = one
    at = above
  }
}

function sink(heap: Figured[], one: Figured): void {
  let at = 0
  heap[0] = one
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    const isLeft = right === undefined || (left !== undefined && left.figure <= right.figure)
    const lower = isLeft ? left : right
    if (lower === undefined || lower.figure >= one.figure) return
    heap[at] = lower
    at = isLeft ? 2 * at + 1 : 2 * at + 2
    heap[at] = one
  }
}
