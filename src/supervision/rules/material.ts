// R-MATERIAL: accepted without a paper that must be there, and without 容缺 or 告知承诺 in its place; or asked
// for a paper that the guide does not name.
import type { Finding } from '../types.ts'

interface Handled {
  readonly departmentId: string
  readonly actorName: string
  readonly when: string
  /** Whether the department had such a card for another application before. */
  readonly repeated: boolean
}

export interface AcceptedWithout extends Handled {
  readonly missing: readonly string[]
}

export interface AskedTooMuch extends Handled {
  /** As the notice calls them. */
  readonly papers: readonly string[]
}

/** 行政许可法 第三十二条 */
export function material(accepted: AcceptedWithout): Finding {
  const faults = accepted.missing.map((name) => `没有${name}，也没有容缺或者告知承诺，就受理了`)
  return found('accepted', accepted, faults)
}

/** 行政许可法 第三十一条; 国务院令第716号 第七条: 不得额外索要材料. */
export function beyondGuide(asked: AskedTooMuch): Finding {
  const faults = asked.papers.map((name) => `办事指南没有列${name}，补正时却要求提交`)
  return found('asked', asked, faults)
}

/** Yellow at once, red when it happens again (国务院令第716号 第七条). */
function found(
  occurrence: string,
  { departmentId, repeated, actorName, when }: Handled,
  faults: readonly string[],
): Finding {
  const card = repeated ? 'red' : 'yellow'
  return {
    rule: 'R-MATERIAL',
    card,
    occurrence,
    departmentId,
    facts: { faults, who: actorName, when },
  }
}
