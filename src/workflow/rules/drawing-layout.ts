// Where the drawing of the machine puts each status, and how it leads a line from one to another.
import type { Status } from '../types.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Line {
  readonly path: string
  /** The three corners of the arrow's head. */
  readonly head: readonly Point[]
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' }
}

export const size = { width: 1620, height: 610 }

/** The statuses that the stage plan leads through, drawn in one frame. */
export const planFrame: { readonly box: Box; readonly statuses: readonly Status[] } = {
  box: { x: 490, y: 204, width: 630, height: 186 },
  statuses: ['examining', 'verifying', 'approving'],
}

export function boxOf(status: Status): Box {
  const [x, y] = corners[status]
  return { x, y, width: 120, height: 44 }
}

/** A line between the facing sides of two boxes; lines there and back run beside each other. */
export function connect(from: Box, to: Box): Line {
  const gapX = Math.max(to.x - right(from), from.x - right(to))
  const gapY = Math.max(to.y - bottom(from), from.y - bottom(to))
  if (from.y === to.y && gapX > 200) return arc(from, to)
  if (gapX < gapY) return upOrDown(from, to)
  const drawn = sideways(from, to)
  // Beneath it runs the line that leaves the last status of the frame.
  return from === planFrame.box && to.x > from.x ? { ...drawn, label: above(drawn.label) } : drawn
}

function above({ x, y }: Point): Line['label'] {
  return { x: x - 16, y: y - 18, anchor: 'end' }
}

/** Whose notes stand over the box, where lines run beneath it. */
export const notesAbove: readonly Status[] = ['granted']

const corners: Readonly<Record<Status, readonly [number, number]>> = {
  terminated: [20, 50],
  correcting: [250, 50],
  'suspension-proposed': [520, 50],
  suspended: [760, 50],
  draft: [20, 260],
  submitted: [250, 260],
  examining: [520, 260],
  verifying: [745, 260],
  approving: [970, 260],
  granted: [1250, 110],
  denied: [1250, 350],
  concluded: [1470, 260],
  'not-accepted': [20, 470],
  'refusal-proposed': [250, 470],
  withdrawn: [745, 490],
}

const spread = 10
const margin = 18

function sideways(from: Box, to: Box): Line {
  const way = to.x > from.x ? 1 : -1
  const start = { x: way > 0 ? right(from) : from.x, y: facing(middleY(to), from.y, from.height) }
  const end = { x: way > 0 ? to.x : right(to), y: facing(middleY(from), to.y, to.height) }
  return line(shifted(start, 0, way * -spread), shifted(end, 0, way * -spread))
}

function upOrDown(from: Box, to: Box): Line {
  const way = to.y > from.y ? 1 : -1
  const start = { x: facing(middleX(to), from.x, from.width), y: way > 0 ? bottom(from) : from.y }
  const end = { x: facing(middleX(from), to.x, to.width), y: way > 0 ? to.y : bottom(to) }
  return line(shifted(start, way * spread, 0), shifted(end, way * spread, 0))
}

/** Passes over the boxes that stand between. */
function arc(from: Box, to: Box): Line {
  const start = { x: middleX(from), y: from.y }
  const end = { x: middleX(to), y: to.y }
  const over = { x: (start.x + end.x) / 2, y: from.y - 60 }
  const path = `M${start.x} ${start.y}Q${over.x} ${over.y} ${end.x} ${end.y}`
  return { path, head: headAt(over, end), label: { x: over.x, y: over.y + 24, anchor: 'middle' } }
}

function line(start: Point, end: Point): Line {
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return {
    path: `M${start.x} ${start.y}L${end.x} ${end.y}`,
    head: headAt(start, end),
    label: labelAt(middle, end.x - start.x, end.y - start.y),
  }
}

/** Beside the line, on the side where lines there and back leave room. */
function labelAt(middle: Point, acrossX: number, acrossY: number): Line['label'] {
  if (Math.abs(acrossX) < 20) return besideSteep(middle, acrossY > 0)
  if (Math.abs(acrossY) < 20) return aboveOrBelow(middle, acrossX > 0)
  const isRising = acrossX * acrossY < 0
  return { x: middle.x + 8, y: middle.y + (isRising ? 14 : -4), anchor: 'start' }
}

function besideSteep({ x, y }: Point, isDown: boolean): Line['label'] {
  return isDown ? { x: x + 8, y: y + 5, anchor: 'start' } : { x: x - 8, y: y + 5, anchor: 'end' }
}

function aboveOrBelow({ x, y }: Point, isForward: boolean): Line['label'] {
  return { x, y: isForward ? y - 8 : y + 20, anchor: 'middle' }
}

function headAt(from: Point, tip: Point): Point[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y)
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length }
  const back = shifted(tip, along.x * -9, along.y * -9)
  return [
    tip,
    shifted(back, along.y * -4, along.x * 4),
    shifted(back, along.y * 4, along.x * -4),
  ].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
}

function facing(wanted: number, edge: number, length: number): number {
  return Math.min(Math.max(wanted, edge + margin), edge + length - margin)
}

function shifted({ x, y }: Point, byX: number, byY: number): Point {
  return { x: x + byX, y: y + byY }
}

function right({ x, width }: Box): number {
  return x + width
}

function bottom({ y, height }: Box): number {
  return y + height
}

function middleX({ x, width }: Box): number {
  return x + width / 2
}

function middleY({ y, height }: Box): number {
  return y + height / 2
}
