// Every sentence about licences that a program chooses.
import type { Ending, EndingRefusal, LicenceEventName, ShownState } from './types.ts'

export const stateNames: Readonly<Record<ShownState, string>> = {
  active: '有效',
  expired: '已过期',
  revoked: '已撤销',
  cancelled: '已注销',
  withdrawn: '已撤回',
}

export const eventNames: Readonly<Record<LicenceEventName, string>> = {
  issued: '发证',
  changed: '变更',
  renewed: '延续',
  'deemed-renewed': '视为准予延续',
  'revocation-notified': '告知拟撤销',
  'withdrawal-notified': '告知拟撤回',
  answered: '持有人答复',
  'proposal-declined': '不予撤销、注销、撤回',
  revoked: '撤销',
  cancelled: '注销',
  withdrawn: '撤回',
}

export const endingNames: Readonly<Record<Ending, string>> = {
  revoke: '撤销',
  cancel: '注销',
  withdraw: '撤回',
}

export const endingRefusals: Readonly<Record<EndingRefusal, string>> = {
  'not-yours': '只有发证部门和持有人能办',
  'not-active': '这本证照已经撤销、撤回或者注销',
  'already-proposed': '已经有同事提出，请先批准或者退回',
  'no-proposal': '没有等待处理的撤销、撤回、注销，可能同事刚刚办过',
  'same-person': '提出的人不能自己批准，请由另一位批准人办',
  'not-approver': '只有批准人能批准或者退回',
  'ground-missing': '请选择法定情形，其他情形不能撤销、撤回、注销',
  'reason-missing': '请写明事实和理由',
  'answer-awaited': '持有人陈述、申辩的期限还没有过，也没有收到答复，现在不能决定',
  'consideration-missing': '持有人已经答复，请写明听证或者陈述、申辩的情况和是否采纳',
  'too-late': '陈述、申辩和要求听证的期限已经过了',
}
