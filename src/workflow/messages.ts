// Every word and sentence that the workflow chooses: names, refusals, and the lines of the history.
import type {
  Action,
  ConclusionCode,
  DocumentKind,
  Performer,
  Status,
  StepRow,
  SuspensionGround,
} from './types.ts'
import type { Movement } from './route-types.ts'
import type { StageKind } from './plan-types.ts'

export const statusNames: Readonly<Record<Status, string>> = {
  draft: '未提交',
  submitted: '已提交',
  correcting: '待补正',
  'refusal-proposed': '拟不予受理',
  'not-accepted': '不予受理',
  examining: '审查中',
  'suspension-proposed': '拟转特别程序',
  suspended: '特别程序中',
  verifying: '审核中',
  approving: '待决定',
  granted: '准予待送达',
  denied: '不予待送达',
  concluded: '已办结',
  withdrawn: '已撤回',
  terminated: '已终止',
}

export const actionNames: Readonly<Record<Action, string>> = {
  submit: '提交',
  accept: '受理',
  'request-correction': '一次告知补正',
  resubmit: '提交补正材料',
  'propose-refusal': '拟不予受理',
  'confirm-refusal': '同意不予受理',
  'return-refusal': '不同意，退回重新处理',
  'propose-transfer': '转办到其他部门',
  'accept-transfer': '接收转办',
  'return-transfer': '退回转办',
  'deem-accepted': '视为受理',
  pass: '通过本环节',
  'propose-suspension': '提请特别程序',
  'approve-suspension': '同意特别程序',
  'reject-suspension': '不同意特别程序',
  resume: '特别程序结束，恢复办理',
  'request-extension': '申请延期',
  extend: '批准延期',
  'send-back': '退回审查',
  grant: '准予许可',
  deny: '不予许可',
  'deem-renewed': '视为准予延续',
  deliver: '送达办结',
  withdraw: '撤回申请',
  terminate: '逾期终止',
}

export const performerNames: Readonly<Record<Performer, string>> = {
  'acceptance-clerk': '受理人员',
  examiner: '承办人',
  'section-head': '审核人',
  approver: '批准人',
  supervisor: '监察员',
  auditor: '审计员',
  'catalogue-editor': '事项编辑员',
  'establishment-reviewer': '编制审核员',
  'legal-reviewer': '法制审核员',
  administrator: '管理员',
  'window-clerk': '综合窗口人员',
  helper: '帮办员',
  applicant: '申请人',
  system: '系统',
}

export const documentNames: Readonly<Record<DocumentKind, string>> = {
  'submission-receipt': '提交回执',
  'correction-notice': '补正告知书',
  'acceptance-notice': '受理通知书',
  'non-acceptance-decision': '不予受理决定书',
  'special-procedure-notice': '特别程序告知书',
  'extension-notice': '延期通知书',
  'grant-decision': '准予行政许可决定书',
  'denial-decision': '不予行政许可决定书',
  'proof-of-service': '送达回证',
  'termination-notice': '终止办理通知书',
  'transfer-slip': '转办单',
}

export const groundNames: Readonly<Record<SuspensionGround, string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
}

export const stageKindNames: Readonly<Record<StageKind, string>> = {
  acceptance: '受理',
  examination: '审查',
  'site-inspection': '现场核查',
  'expert-review': '专家评审',
  hearing: '听证',
  consultation: '征求意见',
  publicity: '公示',
  'statutory-wait': '法定等待',
  verification: '审核',
  decision: '决定',
  delivery: '送达',
}

export const conclusionNames: Readonly<Record<ConclusionCode, string>> = {
  0: '出证办结',
  1: '退回办结',
  2: '作废办结',
  3: '删除办结',
  4: '转报办结',
  5: '补正不来办结',
  6: '办结',
  7: '纸质办结',
}

export const clockEffectNames: Readonly<Record<StepRow['clock'], string>> = {
  'start-receipt': '受理期限开始',
  'close-receipt': '受理期限停止，补正期限开始',
  'start-decision': '办理时限开始',
  'start-decision-at-receipt': '办理时限自收件日开始',
  pause: '办理时限暂停',
  resume: '办理时限恢复',
  extend: '办理时限延长',
  'close-decision-start-delivery': '办理时限停止，送达期限开始',
  'close-delivery': '送达期限停止',
  'close-all': '全部停止',
  keep: '不变',
}

export const commentNames: Readonly<Record<StepRow['comment'], string>> = {
  none: '不填',
  optional: '可填',
  required: '必填',
}

export const movementNames: Readonly<Record<Movement, string>> = {
  same: '本部门继续办理',
  'report-up': '转报上级',
  'hand-down': '交由下级',
  sideways: '转同级部门',
}

export const drawingWords = {
  label: '办件流转图：各状态和可以走的每一步，图下有同样内容的表',
  statuses: statusNames,
  actions: actionNames,
  byPlan: '按事项的流程方案逐环节办理',
  alsoFrom: (names: readonly string[]): string => `也可自${names.join('、')}`,
}

export { planFindingSentences } from './messages-of-plans.ts'
export { refusalSentences } from './messages-of-refusals.ts'
