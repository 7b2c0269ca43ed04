// 待办汇总: its words; nothing is said when there is nothing to do.
import type { Words } from '../../notifications/index.ts'

export interface DigestFacts {
  readonly day: string
  readonly place: string
  readonly mine: number
  readonly overdue: number
  readonly department: number
}

export function digestWords({ day, place, mine, overdue, department }: DigestFacts): Words | null {
  if (department === 0) return null
  const lines = [
    ...(overdue === 0 ? [] : [`已超期 ${overdue} 件，请先办。`]),
    `轮到您的岗位办 ${mine} 件。`,
    `${place}在办共 ${department} 件。`,
  ]
  return { title: `${day}待办汇总：${mine} 件`, body: lines.join('\n') }
}
