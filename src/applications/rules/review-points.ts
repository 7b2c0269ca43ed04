// 审查要点: what a clerk may find wanting in a paper, from the matter's own list, and how it is mended.
import { generalMark } from '../../matters/index.ts'
import type { Material } from '../../matters/index.ts'

/** Where a matter says nothing of its own: what is wrong with most papers that come back. */
const ofAnyPaper = [
  ...['看不清楚', '没有拍全，缺页', '没有签名或者盖章', '已经过了有效期'],
  ...['和填写的内容不一致', '交的不是这份材料'],
]

/** The points of its 受理标准, each a reason to choose, then what holds for any paper. */
export function pointsOf({ criteria }: Pick<Material, 'criteria'>): readonly string[] {
  const said =
    criteria?.startsWith(generalMark) === true ? criteria.slice(generalMark.length) : criteria
  const own = (said ?? '').split(/[；;。\n]/).map((point) => point.trim())
  const points = own.filter((point) => point !== '').map((point) => `不符合：${point}`)
  return [...points, ...ofAnyPaper]
}

/** 填报须知, which says how the paper should be. */
export function adviceFor({ instructions }: Pick<Material, 'instructions'>): string {
  return instructions ?? ''
}
