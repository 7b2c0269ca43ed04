// Prints the machine of steps as a table, or as JSON with --json: `npm run workflow`.
import {
  actionNames,
  clockEffectNames,
  commentNames,
  conclusionNames,
  documentNames,
  performerNames,
  statusNames,
} from '../workflow/messages.ts'
import { steps } from '../workflow/rules/steps.ts'
import type { StepRow } from '../workflow/types.ts'

const headings = ['动作', '从', '到', '由谁', '时限', '意见', '文书', '办结结果', '条件', '依据']

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(steps, null, 2)}\n`)
} else {
  process.stdout.write(`${tableOf([headings, ...steps.map(cellsOf)])}\n`)
}

function cellsOf(step: StepRow): string[] {
  return [
    `${step.action} ${actionNames[step.action]}`,
    step.from.map((status) => statusNames[status]).join('、'),
    destinationOf(step),
    step.by.map((performer) => performerNames[performer]).join('、'),
    clockEffectNames[step.clock],
    commentNames[step.comment],
    step.document === null ? '' : documentNames[step.document],
    conclusionOf(step),
    step.guards.join(' '),
    step.basis,
  ]
}

function destinationOf({ to }: StepRow): string {
  if (to === 'by-plan') return '按流程方案'
  return to === 'same' ? '不变' : statusNames[to]
}

function conclusionOf({ conclusion }: StepRow): string {
  if (conclusion === null) return ''
  return conclusion === 'by-decision' ? '按决定' : `${conclusion} ${conclusionNames[conclusion]}`
}

function tableOf(rows: readonly string[][]): string {
  const widths = headings.map((_, column) =>
    Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))),
  )
  return rows
    .map((cells) => cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text))
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
}
