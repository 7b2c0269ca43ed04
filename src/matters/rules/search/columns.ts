// 数列: what is counted and sorted of each matter, by its slot.
import { longer } from './room.ts'

export interface Columns {
  ids: Float64Array
  uses: Uint32Array
  /** Of the key of its name. */
  nameLengths: Uint16Array
  /** 0 for a slot that was given up. */
  live: Uint8Array
  /** Numbers of the marks by which it is filtered and counted, one matter after another. */
  marks: Uint16Array
  /** Where the marks of each slot end. */
  markEnds: Uint32Array
  /** To add up in; all zero between two questions. */
  readonly scratch: { share: Float32Array; held: Uint8Array }
}

export function noColumns(): Columns {
  return {
    ids: new Float64Array(64),
    uses: new Uint32Array(64),
    nameLengths: new Uint16Array(64),
    live: new Uint8Array(64),
    marks: new Uint16Array(512),
    markEnds: new Uint32Array(64),
    scratch: { share: new Float32Array(64), held: new Uint8Array(64) },
  }
}

export interface Row {
  readonly id: number
  readonly uses: number
  readonly nameLength: number
  readonly marks: readonly number[]
}

export function putColumns(
  columns: Columns,
  slot: number,
  { id, uses, nameLength, marks }: Row,
): void {
  if (slot >= columns.ids.length) makeRoom(columns, Math.ceil(slot * 1.5))
  const start = markStart(columns, slot)
  const end = start + marks.length
  if (end > columns.marks.length) columns.marks = longer(columns.marks, Math.ceil(end * 1.5))
  columns.marks.set(marks, start)
  columns.markEnds[slot] = end
  columns.ids[slot] = id
  columns.uses[slot] = uses
  columns.nameLengths[slot] = nameLength
  columns.live[slot] = 1
}

export function markStart({ markEnds }: Columns, slot: number): number {
  return slot === 0 ? 0 : (markEnds[slot - 1] ?? 0)
}

function makeRoom(columns: Columns, room: number): void {
  columns.ids = longer(columns.ids, room)
  columns.uses = longer(columns.uses, room)
  columns.nameLengths = longer(columns.nameLengths, room)
  columns.live = longer(columns.live, room)
  columns.markEnds = longer(columns.markEnds, room)
  columns.scratch.share = new Float32Array(room)
  columns.scratch.held = new Uint8Array(room)
}
