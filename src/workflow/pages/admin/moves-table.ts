// The table of lawful moves, in words.
import type { Cell, TableProps } from '../../../platform/web/components.ts'
import {
  actionNames,
  clockEffectNames,
  commentNames,
  documentNames,
  performerNames,
  statusNames,
} from '../../messages.ts'
import { steps } from '../../rules/steps.ts'
import type { StepRow } from '../../types.ts'

const columns = ['动作', '从', '到', '由谁', '时限', '意见', '文书', '依据']

export function movesTable(): TableProps {
  return {
    caption: '合法的动作',
    captionHidden: true,
    selectLabel: null,
    columns: columns.map((label) => ({ label, numeric: false })),
    rows: steps.map((step) => ({ select: null, cells: cellsOf(step).map(textCell) })),
  }
}

function cellsOf(step: StepRow): string[] {
  return [
    actionNames[step.action],
    step.from.map((status) => statusNames[status]).join('、'),
    destinationOf(step),
    step.by.map((performer) => performerNames[performer]).join('、'),
    clockEffectNames[step.clock],
    commentNames[step.comment],
    step.document === null ? '无' : documentNames[step.document],
    step.basis,
  ]
}

function destinationOf({ to }: StepRow): string {
  if (to === 'by-plan') return '按流程方案'
  return to === 'same' ? '不变' : statusNames[to]
}

function textCell(text: string): Cell {
  return { kind: 'text', text }
}
