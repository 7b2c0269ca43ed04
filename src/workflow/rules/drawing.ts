// Draws the machine from its table: one box a status, one line a move, as an SVG for a page. Looks
// come from classes alone; words are handed in.
import type { Action, Status, StepRow } from '../types.ts'
import {
  boxOf,
  connect,
  notesAbove,
  planFrame,
  size,
  type Box,
  type Line,
} from './drawing-layout.ts'

export interface DrawingWords {
  readonly label: string
  readonly statuses: Readonly<Record<Status, string>>
  readonly actions: Readonly<Record<Action, string>>
  /** Over the frame of the statuses that the stage plan leads through. */
  readonly byPlan: string
  /** Names the statuses from which a move also comes, without a line of its own. */
  readonly alsoFrom: (statuses: readonly string[]) => string
}

/** The drawing of `steps`: attributes and classes only, safe under a strict content policy. */
export function drawing(steps: readonly StepRow[], words: DrawingWords): string {
  const statuses = [...new Set(steps.flatMap(statusesOf))]
  const parts = [
    frame(words),
    ...arrowsOf(steps).map((arrow) => arrowMarkup(arrow, words)),
    ...statuses.map((status) => boxMarkup(status, steps, words)),
  ]
  const viewBox = `0 0 ${size.width} ${size.height}`
  const label = escape(words.label)
  return `<svg class="machine" viewBox="${viewBox}" font-size="14" fill="currentColor" role="img" aria-label="${label}">${parts.join('')}</svg>`
}

interface Arrow {
  readonly from: Status | 'plan'
  readonly to: Status | 'plan'
  readonly actions: Set<Action>
}

function statusesOf({ from, to }: StepRow): Status[] {
  return to === 'by-plan' || to === 'same' ? [...from] : [...from, to]
}

/** Moves between the same two places are one line. */
function arrowsOf(steps: readonly StepRow[]): Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const step of steps.filter(({ to }) => to !== 'same')) {
    const to = step.to === 'by-plan' || step.to === 'same' ? 'plan' : step.to
    for (const from of placesOf(step)) {
      const arrow = arrows.get(`${from}>${to}`) ?? { from, to, actions: new Set<Action>() }
      arrows.set(`${from}>${to}`, { ...arrow, actions: arrow.actions.add(step.action) })
    }
  }
  return [...arrows.values()]
}

/** A move from anywhere under review leaves the frame as a whole. */
function placesOf(step: StepRow): (Status | 'plan')[] {
  const { from, to } = step
  const isAllReview = planFrame.statuses.every((status) => from.includes(status))
  if (isAllReview) return ['plan']
  return to === 'by-plan' ? outside(step) : [...from]
}

/** Origins for which no line is drawn because the move has too many; they are named instead. */
function originsNamed(step: StepRow): Status[] {
  return placesOf(step).includes('plan') ? outside(step) : []
}

function outside({ from }: StepRow): Status[] {
  return from.filter((status) => !planFrame.statuses.includes(status))
}

function frame({ byPlan }: DrawingWords): string {
  const { x, y, height } = planFrame.box
  return `<g class="machine-plan">${rectMarkup(planFrame.box, 6)}<text x="${x + 12}" y="${y + height - 12}">${escape(byPlan)}</text></g>`
}

function arrowMarkup({ from, to, actions }: Arrow, words: DrawingWords): string {
  const line = connect(placeOf(from), placeOf(to))
  const label = [...actions].map((action) => words.actions[action]).join('、')
  const text = `<text x="${line.label.x}" y="${line.label.y}" text-anchor="${line.label.anchor}">${escape(label)}</text>`
  const name = `machine-move from-${from} to-${to}`
  return `<g class="${name}"><path d="${line.path}" fill="none" stroke="currentColor"/>${headMarkup(line)}${text}</g>`
}

function headMarkup({ head }: Line): string {
  const points = head.map(({ x, y }) => `${x},${y}`).join(' ')
  return `<polygon class="machine-head" points="${points}"/>`
}

function boxMarkup(status: Status, steps: readonly StepRow[], words: DrawingWords): string {
  const box = boxOf(status)
  const isFinal = !steps.some((step) => step.from.includes(status))
  const name = `machine-status status-${status}${isFinal ? ' is-final' : ''}`
  const middle = box.x + box.width / 2
  const title = textMarkup(middle, box.y + 27, words.statuses[status])
  const lines = notesOf(status, steps, words)
  const top = notesAbove.includes(status)
    ? box.y - 8 - 18 * (lines.length - 1)
    : box.y + box.height + 18
  const note = lines.map((line, index) => textMarkup(middle, top + 18 * index, line)).join('')
  return `<g class="${name}">${rectMarkup(box, 3)}${title}<g class="machine-note">${note}</g></g>`
}

function notesOf(status: Status, steps: readonly StepRow[], words: DrawingWords): string[] {
  const staying = steps.filter((step) => isStaying(step, status))
  const origins = steps.filter(({ to }) => to === status).flatMap(originsNamed)
  return [
    ...inLines([...new Set(staying.map(({ action }) => words.actions[action]))]),
    ...(origins.length === 0
      ? []
      : inLines(words.alsoFrom(origins.map((origin) => words.statuses[origin])).split('、'))),
  ].filter((line) => line !== '')
}

/** Short names stand together, so that many of them stay beneath their box. */
function inLines(names: readonly string[]): string[] {
  const lines: string[] = []
  for (const name of names) {
    const joined = `${lines.at(-1) ?? ''}、${name}`
    if (lines.length > 0 && joined.length <= longestLine) lines[lines.length - 1] = joined
    else lines.push(name)
  }
  return lines
}

const longestLine = 12

/** Moves that leave the status as it is, or go on along the plan within its frame. */
function isStaying({ from, to }: StepRow, status: Status): boolean {
  if (!from.includes(status)) return false
  return to === 'same' || (to === 'by-plan' && planFrame.statuses.includes(status))
}

function rectMarkup({ x, y, width, height }: Box, radius: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="none" stroke="currentColor"/>`
}

function textMarkup(x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle">${escape(text)}</text>`
}

function placeOf(place: Status | 'plan'): Box {
  return place === 'plan' ? planFrame.box : boxOf(place)
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
