// 出现表: where each word or sound occurs, as numbers in the order of their slots: four bytes each in one
// piece of memory, and beside it what was added since.

export const fieldBits = 3
export const fieldMask = 2 ** fieldBits - 1

/** Slots times eight plus a field, ascending; only the first `length` count. */
export interface Posting {
  readonly places: Uint32Array
  readonly length: number
}

export interface Postings {
  readonly numbers: Map<string, number>
  /** By number: where its settled places begin; they end where the next begin. */
  starts: Uint32Array
  settled: Uint32Array
  /** By number; slots only grow, so these come after the settled ones. */
  fresh: (number[] | undefined)[]
  freshCount: number
}

export const nowhere: Posting = { places: new Uint32Array(0), length: 0 }

export function noPostings(): Postings {
  return {
    numbers: new Map(),
    starts: new Uint32Array(1),
    ...{ settled: new Uint32Array(0), fresh: [], freshCount: 0 },
  }
}

export function addPlace(postings: Postings, key: string, place: number): void {
  let number = postings.numbers.get(key)
  if (number === undefined) {
    number = postings.numbers.size
    postings.numbers.set(key, number)
  }
  const list = postings.fresh[number]
  if (list === undefined) postings.fresh[number] = [place]
  else list.push(place)
  postings.freshCount += 1
}

export function postingOf(postings: Postings, key: string): Posting {
  const number = postings.numbers.get(key)
  if (number === undefined) return nowhere
  const settled = settledOf(postings, number)
  const fresh = postings.fresh[number]
  if (fresh === undefined) return { places: settled, length: settled.length }
  const places = new Uint32Array(settled.length + fresh.length)
  places.set(settled)
  places.set(fresh, settled.length)
  return { places, length: places.length }
}

/** Brings all into one piece; nothing may be added meanwhile. `pause` lets others have their turn. */
export async function settle(postings: Postings, pause: () => Promise<void>): Promise<void> {
  const { numbers, fresh } = postings
  const starts = new Uint32Array(numbers.size + 1)
  const places = new Uint32Array(postings.settled.length + postings.freshCount)
  let end = 0
  for (let number = 0; number < numbers.size; number += 1) {
    const old = settledOf(postings, number)
    places.set(old, end)
    end += old.length
    for (const place of fresh[number] ?? []) {
      places[end] = place
      end += 1
    }
    starts[number + 1] = end
    if (number % 1000 === 999) await pause()
  }
  Object.assign(postings, { starts, settled: places, fresh: [], freshCount: 0 })
}

/** The field in which a slot has it, -1 when it has not. */
export function fieldOf({ places, length }: Posting, slot: number): number {
  let [low, high] = [0, length]
  const wanted = slot * (fieldMask + 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  const place = low < length ? (places[low] ?? 0) : 0
  return low < length && place >>> fieldBits === slot ? place & fieldMask : -1
}

function settledOf({ starts, settled }: Postings, number: number): Uint32Array {
  const from = starts[number] ?? settled.length
  return settled.subarray(from, starts[number + 1] ?? from)
}
