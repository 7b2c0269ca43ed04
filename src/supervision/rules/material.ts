// R-MATERIAL: accepted without a paper that must be there, and without 容缺 or 告知承诺 in its place; or asked
// for a paper that the guide does not name.
import type { Finding } from '../types.ts'

export interface AcceptedWithout {
  readonly departmentId: string
  readonly actorName: string
  readonly when: string
  readonly missing: readonly string[]
  /** Whether the department had such a card for another application before. */
  readonly repeated: boolean
}

/** Yellow at once, red when it happens again (行政许可法 第三十二条; 国务院令第716号 第七条). */
export function material({ departmentId, repeated, ...told }: AcceptedWithout): Finding {
  return {
    rule: 'R-MATERIAL',
    card: repeated ? 'red' : 'yellow',
    occurrence: 'accepted',
    departmentId,
    facts: {
      faults: told.missing.map((name) => `没有${name}，也没有容缺或者告知承诺，就受理了`),
      ...{ who: told.actorName, when: told.when },
    },
  }
}

export interface AskedTooMuch {
  readonly departmentId: string
  readonly actorName: string
  readonly when: string
  /** As the notice calls them. */
  readonly papers: readonly string[]
  /** Whether the department had such a card for another application before. */
  readonly repeated: boolean
}

/** The same colours (行政许可法 第三十一条; 国务院令第716号 第七条: 不得额外索要材料). */
export function beyondGuide({ departmentId, repeated, ...told }: AskedTooMuch): Finding {
  return {
    rule: 'R-MATERIAL',
    card: repeated ? 'red' : 'yellow',
    occurrence: 'asked',
    departmentId,
    facts: {
      faults: told.papers.map((name) => `办事指南没有列${name}，补正时却要求提交`),
      ...{ who: told.actorName, when: told.when },
    },
  }
}
