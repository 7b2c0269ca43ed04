// Tables for a terminal: the machine of steps, and the stage plan of one matter.
import { levelNames } from '../organizations/index.ts'
import {
  actionNames,
  clockEffectNames,
  commentNames,
  conclusionNames,
  documentNames,
  performerNames,
  stageKindNames,
  statusNames,
} from '../workflow/index.ts'
import type { Stage, StagePlan, StepRow } from '../workflow/index.ts'

const stepHeadings = [
  '动作',
  '从',
  '到',
  '由谁',
  '时限',
  '意见',
  '文书',
  '办结结果',
  '条件',
  '依据',
]
const stageHeadings = ['序号', '环节', '种类', '级别', '岗位', '时间', '分支条件', '并行', '退回到']

export function stepsTable(steps: readonly StepRow[]): string {
  return tableOf([stepHeadings, ...steps.map(stepCells)])
}

/** `branch` tells in words when a stage is worked, null for always. */
export function planTable(plan: StagePlan, branch: (stage: Stage) => string | null): string {
  return tableOf([stageHeadings, ...plan.stages.map((stage) => stageCells(stage, branch(stage)))])
}

function stepCells(step: StepRow): string[] {
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

function stageCells(stage: Stage, branch: string | null): string[] {
  const { number, name, kind, level, post, days, unit, countedInLimit } = stage
  const also = (stage.powers ?? [])
    .map((power) => `，权限划分到${levelNames[power.level]}`)
    .join('')
  const length = unit === undefined ? `${days} 个工作日` : `${days} 日`
  return [
    String(number),
    name,
    stageKindNames[kind],
    `${level === 'own' ? '本级' : levelNames[level]}${also}`,
    `${performerNames[post]}${stage.staffNeeded === 2 ? '（两人）' : ''}`,
    `${days === 0 ? '当天' : length}${countedInLimit ? '' : '，不计入'}`,
    branch ?? '',
    stage.parallel ?? '',
    stage.returnsTo?.join('、') ?? '',
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

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
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
