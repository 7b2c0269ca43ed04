// Every sentence about letters that a program chooses.
import type { DocumentKind } from './facts.ts'
import type {
  ComposeRefusal,
  DocumentChangeKind,
  DocumentChangeRefusal,
  ShownStatus,
} from './types.ts'

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  'submission-receipt': '提交回执',
  'acceptance-notice': '受理通知书',
  'correction-notice': '补正告知书',
  'non-acceptance-decision': '不予受理决定书',
  'special-procedure-notice': '特别程序告知书',
  'extension-notice': '延长期限通知书',
  'grant-decision': '准予决定书',
  'denial-decision': '不予决定书',
  'termination-notice': '终止办理通知书',
  'proof-of-service': '送达回证',
  licence: '证照',
  'change-decision': '准予变更决定书',
  'renewal-decision': '准予延续决定书',
  'revocation-notice': '拟撤销告知书',
  'revocation-decision': '撤销决定书',
  'cancellation-decision': '注销决定书',
  'site-check-record': '现场核查笔录',
  'approval-form': '审批表',
  'hearing-offer': '听证告知书',
  'interested-party-notice': '利害关系人告知书',
  'hearing-notice': '听证通知书',
  'hearing-announcement': '听证公告',
  'hearing-refusal': '不予听证通知书',
  'party-hearing-refusal': '不予听证通知书（给利害关系人）',
  'hearing-record': '听证笔录',
  'decision-publication': '决定公开书',
  'supervision-order': '督办单',
  'supervision-reply': '督办答复书',
  'withdrawal-notice': '拟撤回告知书',
  'withdrawal-decision': '撤回决定书',
  'material-receipt': '申请材料接收凭证',
  'transfer-slip': '转办单',
  'hearing-request': '听证申请书',
  'check-record': '监督检查记录',
  'rectification-order': '责令改正通知书',
  'inspection-notice': '监督检查告知书',
  'referral-letter': '抄告函',
  'supervision-advice': '监察建议书',
}

export const statusNames: Readonly<Record<ShownStatus, string>> = {
  'in-force': '有效',
  corrected: '已更正',
  replaced: '已被取代',
  revoked: '已撤销',
  cancelled: '已注销',
  withdrawn: '已撤回',
  expired: '已过期',
}

/** The answer of a verification, in one sentence. */
export const verdicts: Readonly<Record<ShownStatus, string>> = {
  'in-force': '这份文书是真的，现在有效。',
  corrected: '这份文书是真的，但内容已经更正，请以更正后的文书为准。',
  revoked: '这份文书确实发出过，但已经撤销，现在无效。',
  replaced: '这份文书确实发出过，但已经被新的文书取代，现在无效。',
  cancelled: '这份文书确实发出过，但已经注销，现在无效。',
  withdrawn: '这份文书确实发出过，但发证机关已经依法撤回，现在无效。',
  expired: '这份文书确实发出过，但有效期已经过了。',
}

export const changeNames: Readonly<Record<DocumentChangeKind, string>> = {
  correct: '更正',
  replace: '取代',
  revoke: '撤销',
}

export const changeRefusals: Readonly<Record<DocumentChangeRefusal, string>> = {
  'not-yours': '只有作出这份文书的部门能更正、取代或者撤销它',
  'not-in-force': '这份文书已经不是有效状态，不能再改',
  'already-proposed': '已经有同事提出了一份，请先确认或者退回',
  'no-proposal': '这一份已经确认或者退回了',
  'same-person': '提出的人不能自己确认，请由另一位批准人确认',
  'not-approver': '只有批准人能确认或者退回',
  'reason-missing': '请写明原因，核验这份文书的人会看到',
  'nothing-changed': '新文书和原来的一字不差，请改了再提出',
  'is-licence': '证照请在证照管理里变更、撤销、撤回或者注销',
}

export const composeRefusals: Readonly<Record<ComposeRefusal, string>> = {
  'reasons-missing': '请写明理由。不利于申请人的文书没有理由不能发出。',
  'remedies-missing': '还没有写明复议机关、网上复议渠道和法院，这份文书不能发出。',
}

export const fileRefusals: Readonly<Record<'file-changed', string>> = {
  'file-changed': '这份文书的文件与发出时不一致，已停止下载。请打 12345 告诉我们。',
}

export const codeErrors = {
  empty: '请填核验码，在文书左下角二维码下面',
  malformed: '核验码是 12 个字母和数字，没有 0、1、I、L、O、U，请照文书再看一遍',
} as const
