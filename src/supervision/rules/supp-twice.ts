// R-SUPP-TWICE: a second correction was demanded. The machine refuses it; the attempt stays in the log.
import type { Finding } from '../types.ts'

export interface SecondDemand {
  readonly entryId: string
  readonly departmentId: string
  readonly actorName: string
  readonly when: string
}

/** Yellow for the attempt (行政许可法第七十二条第四项). */
export function suppTwice({ entryId, departmentId, actorName, when }: SecondDemand): Finding {
  return {
    rule: 'R-SUPP-TWICE',
    card: 'yellow',
    occurrence: entryId,
    departmentId,
    facts: { who: actorName, when, fault: '已经一次告知过补正，又要求补正，系统没有办' },
  }
}
