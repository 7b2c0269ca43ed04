// Draws a stage plan: its stages from top to bottom, parallel ones beside each other, branches
// dashed, ways back at the side. Looks come from classes and attributes; every word is escaped.
import type { Stage, StagePlan } from '../plan-types.ts'

export interface PlanDrawingWords {
  readonly label: string
  /** The second line of a box: 县级 · 承办人 · 3 个工作日. */
  readonly detail: (stage: Stage) => string
  /** The condition of a branch, in words. */
  readonly branch: (stage: Stage) => string | null
}

const box = { width: 230, height: 64, gapX: 24, gapY: 44, margin: 60 }

/** An SVG of the plan, safe under a strict content policy. */
export function planDrawing(plan: StagePlan, words: PlanDrawingWords): string {
  const rows = rowsOf(plan)
  const widest = Math.max(1, ...rows.map((row) => row.length))
  const width = widest * (box.width + box.gapX) + 2 * box.margin
  const height = rows.length * (box.height + box.gapY) + 20
  const parts = rows.flatMap((row, at) => [
    ...(at === 0 ? [] : [arrow(width / 2, yOf(at) - box.gapY, yOf(at))]),
    ...row.map((stage, index) => boxMarkup(stage, placeOf(row.length, index, at, width), words)),
    ...row.flatMap((stage) => wayBack(stage, at, rows, width)),
  ])
  const label = escape(words.label)
  return `<svg class="machine" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="14" fill="currentColor" role="img" aria-label="${label}">${parts.join('')}</svg>`
}

/** A parallel group is one row. */
function rowsOf({ stages }: StagePlan): Stage[][] {
  const rows: Stage[][] = []
  for (const stage of stages) {
    const last = rows.at(-1)
    const together = stage.parallel !== undefined && last?.[0]?.parallel === stage.parallel
    if (together && last !== undefined) last.push(stage)
    else rows.push([stage])
  }
  return rows
}

function yOf(row: number): number {
  return 10 + row * (box.height + box.gapY)
}

function placeOf(count: number, index: number, row: number, width: number) {
  const all = count * box.width + (count - 1) * box.gapX
  return { x: (width - all) / 2 + index * (box.width + box.gapX), y: yOf(row) }
}

function boxMarkup(stage: Stage, at: { x: number; y: number }, words: PlanDrawingWords): string {
  const branch = words.branch(stage)
  const dashed = branch === null ? '' : ' stroke-dasharray="6 4"'
  const middle = at.x + box.width / 2
  const lines = [`${stage.number}. ${stage.name}`, words.detail(stage), branch ?? '']
  const texts = lines
    .filter((line) => line !== '')
    .map((line, row) => {
      const size = row === 0 ? '' : ' font-size="11"'
      return `<text x="${middle}" y="${at.y + 22 + row * 17}" text-anchor="middle"${size}>${escape(short(line))}</text>`
    })
  return `<g class="machine-status"><rect x="${at.x}" y="${at.y}" width="${box.width}" height="${box.height}" rx="3" fill="none" stroke="currentColor"${dashed}/>${texts.join('')}</g>`
}

function arrow(x: number, from: number, to: number): string {
  return `<path d="M${x} ${from}L${x} ${to}" fill="none" stroke="currentColor"/><polygon points="${x},${to} ${x - 4},${to - 9} ${x + 4},${to - 9}"/>`
}

/** A line at the right edge from a stage back to each that it may return to. */
function wayBack(stage: Stage, row: number, rows: readonly Stage[][], width: number): string[] {
  return (stage.returnsTo ?? []).flatMap((number, at) => {
    const target = rows.findIndex((stages) => stages.some((one) => one.number === number))
    if (target < 0) return []
    const [x, edge] = [width - box.margin + 10, width - 12 - at * 8]
    const [from, to] = [yOf(row) + box.height / 2, yOf(target) + box.height / 2]
    return [
      `<path d="M${x} ${from}L${edge} ${from}L${edge} ${to}L${x} ${to}" fill="none" stroke="currentColor" stroke-dasharray="2 3"/><polygon points="${x},${to} ${x + 9},${to - 4} ${x + 9},${to + 4}"/>`,
    ]
  })
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
