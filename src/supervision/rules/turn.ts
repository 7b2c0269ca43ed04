// R-ORDER: of a matter with a limited number, somebody was granted before who had been accepted earlier.
import type { Finding } from '../types.ts'

export interface OutOfTurn {
  readonly departmentId: string
  readonly when: string
  /** Query numbers of those accepted earlier and not decided then, the earliest first. */
  readonly earlier: readonly string[]
}

/** Red at once (行政许可法 第五十七条: 有数量限制的，按受理的先后顺序). */
export function turn({ departmentId, when, earlier }: OutOfTurn): Finding {
  return {
    rule: 'R-ORDER',
    card: 'red',
    occurrence: 'out-of-turn',
    departmentId,
    facts: {
      fault: `有数量限制，先受理的 ${earlier.length} 件还没有决定，就先准予了这一件`,
      ...{ numbers: earlier.slice(0, 50), when },
    },
  }
}
