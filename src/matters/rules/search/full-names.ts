// 全名: which matters bear a name or a plain name, whole. A name is kept as a number, which two names
// may share; whoever asks compares the names themselves.
import { longer } from './room.ts'

export interface FullNames {
  /** By the end of its number, the last entry; 0 for none. */
  heads: Int32Array
  /** By entry: the one before it, its number and its slot. */
  before: Int32Array
  numbers: Int32Array
  slots: Int32Array
  count: number
}

const roomAtFirst = 1024

export function noNames(): FullNames {
  const [heads, before] = [new Int32Array(roomAtFirst), new Int32Array(roomAtFirst)]
  const [numbers, slots] = [new Int32Array(roomAtFirst), new Int32Array(roomAtFirst)]
  return { heads, before, numbers, slots, count: 0 }
}

export function addName(names: FullNames, key: string, slot: number): void {
  if (names.count + 1 >= names.slots.length) makeRoom(names)
  names.count += 1
  names.numbers[names.count] = numberOf(key)
  names.slots[names.count] = slot
  enter(names, names.count)
}

/** Slots that bear the name, or one of the same number. */
export function perhapsNamed(names: FullNames, key: string): number[] {
  const number = numberOf(key)
  const found: number[] = []
  let at = names.heads[number & (names.heads.length - 1)] ?? 0
  while (at !== 0) {
    if (names.numbers[at] === number) found.push(names.slots[at] ?? 0)
    at = names.before[at] ?? 0
  }
  return found.reverse()
}

function makeRoom(names: FullNames): void {
  const room = names.slots.length * 2
  names.numbers = longer(names.numbers, room)
  names.slots = longer(names.slots, room)
  names.before = new Int32Array(room)
  names.heads = new Int32Array(room)
  for (let at = 1; at <= names.count; at += 1) enter(names, at)
}

function enter(names: FullNames, at: number): void {
  const head = (names.numbers[at] ?? 0) & (names.heads.length - 1)
  names.before[at] = names.heads[head] ?? 0
  names.heads[head] = at
}

function numberOf(key: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) {
    number = Math.imul(number ^ key.charCodeAt(at), 0x01000193)
  }
  return number ^ (number >>> 15)
}
