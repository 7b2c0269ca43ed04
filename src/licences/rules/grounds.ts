// The grounds on which a licence may be revoked, withdrawn or cancelled; no others are lawful.
import type { Ending, LicenceState } from '../types.ts'

export interface Ground {
  readonly id: string
  readonly name: string
  readonly basis: string
}

const law = '《中华人民共和国行政许可法》'

/** 行政许可法 第六十九条 for 撤销, 第七十条 for 注销, 第八条第二款 for 撤回: for the public good, and made good. */
export const grounds: Readonly<Record<Ending, readonly Ground[]>> = {
  revoke: [
    ground('abuse', '工作人员滥用职权、玩忽职守作出准予决定', '第六十九条第一款第一项'),
    ground('beyond-power', '超越法定职权作出准予决定', '第六十九条第一款第二项'),
    ground('procedure', '违反法定程序作出准予决定', '第六十九条第一款第三项'),
    ground('unqualified', '申请人不具备申请资格或者不符合法定条件', '第六十九条第一款第四项'),
    ground('fraud', '以欺骗、贿赂等不正当手段取得', '第六十九条第二款'),
  ],
  withdraw: [
    ground('law-changed', '所依据的法律、法规、规章修改或者废止', '第八条第二款'),
    ground('facts-changed', '所依据的客观情况发生重大变化', '第八条第二款'),
  ],
  cancel: [
    ground('expired', '有效期届满未延续', '第七十条第一项'),
    ground('death', '公民死亡或者丧失行为能力', '第七十条第二项'),
    ground('dissolved', '法人或者其他组织依法终止', '第七十条第三项'),
    ground('withdrawn', '依法被撤销、撤回或者被吊销', '第七十条第四项'),
    ground('force-majeure', '因不可抗力导致许可事项无法实施', '第七十条第五项'),
    ground('other', '法律、法规规定的其他情形（含持有人申请注销）', '第七十条第六项'),
  ],
}

const none: readonly Ground[] = []

/**
 * Those that a licence of this state leaves open: what was revoked or withdrawn is only struck off (第七十条
 * 第四项), what was struck off is over.
 */
export function groundsIn(state: LicenceState): Readonly<Record<Ending, readonly Ground[]>> {
  if (state === 'active') return grounds
  const cancel =
    state === 'cancelled' ? none : grounds.cancel.filter(({ id }) => id === 'withdrawn')
  return { revoke: none, withdraw: none, cancel }
}

function ground(id: string, name: string, article: string): Ground {
  return { id, name, basis: `${law}${article}` }
}
