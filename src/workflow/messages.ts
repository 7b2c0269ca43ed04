// Every word and sentence that the workflow chooses: names, refusals, and the lines of the history.
import type {
  Action,
  ConclusionCode,
  DocumentKind,
  Performer,
  Refusal,
  Status,
  StepRow,
  SuspensionGround,
} from './types.ts'
import type { HistoryEntry } from './move-types.ts'
import type { Movement } from './route-types.ts'
import type { PlanRule, StageKind } from './plan-types.ts'

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

/** Names the rule in plain words, and says what to do. */
export const refusalSentences: Readonly<Record<Refusal, string>> = {
  closed: '这件已经结束，不能再办。如需继续，请申请人重新提交。',
  'not-now': '这件现在不在可以这样办的环节，可能刚被别人处理过。请刷新后查看最新进度。',
  'not-yours': '您的岗位不能办这一步。请交由有相应岗位的人员办理。',
  'comment-missing': '这一步要写明理由或者意见，只有空格不算。请填写后再提交。',
  'own-application': '这不是您的申请。请由申请人本人或者受委托人办理。',
  'first-correction':
    '补正只能一次告知全部内容，这件已经告知过一次，不能再要求补正。请依法受理或者提出不予受理。',
  'within-receipt-limit':
    '收到材料已超过五个工作日，依法自收到之日起即为受理，不能再要求补正或者不予受理。请办理受理。',
  'correction-day-set': '补正告知书要写明补正的截止日期，要晚于今天，最长一年。请选择日期。',
  'receipt-limit-passed': '收到材料还在五个工作日以内，不能视为受理。请受理人员按期处理。',
  'two-on-site': '现场核查要有两名以上工作人员。请填写两名以上核查人员的姓名。',
  'suspension-ground-lawful':
    '只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审可以不计入办理时限。请从这八项中选择；其他原因请照常办理。',
  'suspension-days-planned': '要书面告知申请人所需的时间。请填写特别程序需要的工作日天数。',
  'not-extended': '办理时限只能延长一次，这件已经延长过。请在延长后的期限内办结。',
  'extension-not-requested': '延期申请已经提交，正在等负责人批准，不用再次申请。',
  'extension-requested': '延期要先由承办人写明理由提出申请，再由本机关负责人批准。',
  'extender-differs-from-requester':
    '申请延期和批准延期不能是同一人，这次延期是您申请的。请交由本机关另一位负责人批准。',
  'before-decision-due':
    '延期要在办理时限届满以前提出并批准。这件的时限已经届满或者没有计时，请尽快作出决定。',
  'deciding-organ':
    '延期要由作出决定的机关的负责人批准，这件还在下级机关办理。请先完成本级环节，由决定机关批准延期。',
  'suspension-over': '特别程序告知的时间还没有到。请等承办人填写结果，或者到期后再恢复。',
  'stage-to-return-to': '没有可以退回的审查环节。请选择本环节以前的审查环节，或者直接作出决定。',
  'approver-differs-from-examiner':
    '承办和批准不能是同一人，您承办过这件。请交由本部门另一位负责人决定。',
  'period-run':
    '公示期、法定等待期要走满，不能提前通过。请在期满后的次日起办理，截止日在页面上写着。',
  'parallel-stage-open': '这个并行环节已经办完，或者不是现在办的环节。请刷新后查看还没办的环节。',
  'confirmer-differs-from-proposer':
    '提出和同意不能是同一人，这件是您提出的。请交由本部门另一位审核人办理。',
  'as-one': '这件是联办件的一部分，要和其他部分一起办。请到联办件的页面办理。',
  'no-transfer-pending':
    '这件正在转办，等接收部门答复，现在不能这样办。请先接收转办，或者写明理由退回。',
  'transfer-pending': '这件没有等待接收的转办，可能刚被别人处理过。请刷新后查看最新进度。',
  'first-transfer':
    '一件只能转办一次，这件已经转办过，不能再转，以免来回推诿。请依法办理；确实不属于本机关职权的，没有受理的提出不予受理并写明应当向哪个机关申请，已经受理的报上级机关指定。',
  'transfer-place-set': '转办要写明转到哪个部门。请选择办理同一事项的部门。',
  'one-stage-at-a-time':
    '几个部门正在并行办理，不能整件转办。请等并行环节都办完，或者与其他部门商量。',
  'opinions-in':
    '还有必要的征求意见没有答复，不能作决定。请等答复，或者由征求意见的人员撤回并写明理由。',
  'originals-checked':
    '还有必要的材料没有核对过原件，本省规定核对以后才能准予。请在办件页的材料里核对原件，或者退回承办人核对。',
  'papers-in':
    '还有容缺的材料没有补交，不能准予。请等申请人补交，到期没有补交的按承诺视为撤回申请。',
  'papers-overdue': '容缺补交的期限还没有过，不能终止。请等申请人补交。',
  'licence-run-out': '证照还没有到期，或者不是届满三十日前申请的，不能视为准予延续。',
  'correction-overdue': '补正期限还没有过，不能终止。请等申请人补正，或者过了截止日期再办理。',
}

export const planFindingSentences: Readonly<Record<PlanRule, string>> = {
  'acceptance-first': '第一个环节应当是受理。',
  'acceptance-once': '受理环节只能有一个。',
  'decision-once': '决定环节应当有且只有一个。',
  'delivery-last': '最后一个环节应当是送达，并且只有一个。',
  'only-delivery-after-decision': '决定以后只能是送达，请把这个环节移到决定以前。',
  'numbers-in-order': '环节序号应当从 1 起依次排列。',
  'stage-named': '环节要有名称。',
  'post-fits-kind':
    '这个环节的岗位不对：受理、送达由受理人员，审查由承办人，审核由审核人，决定由批准人办理。',
  'level-known': '环节要写明由哪一级承办。',
  'wait-has-days': '公示、法定等待要写明天数，至少一天；不用等的，请删除这个环节。',
  'days-whole': '环节天数应当是 0 或者正整数。',
  'two-on-site': '现场核查要有两名工作人员。',
  'parallel-together': '并行的环节要挨着排，同一组至少两个。请把它们移到一起，或者取消并行。',
  'parallel-examines': '只有审查类的环节可以并行；受理、审核、决定、送达不可以。',
  'returns-back': '退回只能退到本环节以前的审查类环节，请改选。',
  'end-unconditional':
    '受理、决定、送达是每件都要走的，不能设分支条件，否则有的办件会走进死路。请去掉条件。',
  'within-promise': '计入时限的环节天数之和超过了承诺时限。',
}

/** One line of the history, e.g. 扎西提请特别程序：专家评审，需要 15 个工作日。 */
export function historySentence(entry: HistoryEntry, who: string): string {
  const parts = [`${who}${doneWords(entry)}`]
  if (entry.nextStageName !== null) parts.push(`转入“${entry.nextStageName}”`)
  return `${parts.join('，')}。`
}

function doneWords({ action, stageName, ground, details }: HistoryEntry): string {
  const name = actionNames[action]
  switch (action) {
    case 'pass':
      return stageName === null ? name : `通过“${stageName}”`
    case 'request-correction':
      return `${name}，补正截止 ${details.correctionDueOn}`
    case 'propose-suspension':
      return `${name}：${groundWords(ground)}，需要 ${details.plannedDays} 个工作日`
    case 'approve-suspension':
      return `${name}：${groundWords(ground)}，办理时限暂停`
    default:
      return name
  }
}

function groundWords(ground: SuspensionGround | null): string {
  return ground === null ? '' : groundNames[ground]
}
