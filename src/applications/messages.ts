// Every sentence that the module chooses.
import type { CheckPromiseRefusal } from './check-promise.ts'
import type { CommitRefusal } from './commit.ts'
import type { RefuseLaterRefusal } from './refuse-later.ts'
import type { CheckRefusal } from './check-original.ts'
import type { UseRefusal } from './use-copy.ts'
import type { NonAcceptanceGround } from '../documents/index.ts'
import type { NoteRefusal, PinRefusal, SaveViewRefusal } from '../desk/index.ts'
import { refusalSentences } from '../workflow/index.ts'
import type { Action, Status } from '../workflow/index.ts'
import type { StepRefusal } from './advance.ts'
import type { AmendmentRefusal } from './begin-amendment.ts'
import type { BeginRefusal } from './begin-draft.ts'
import type { AssignRefusal } from './assign.ts'
import type { QueueSort } from './queries/queue/order.ts'
import type { QueueView } from './queries/queue/views.ts'
import type { RatingRefusal } from './rate.ts'
import type { AssignmentKind } from './rules/assignment.ts'
import type { RuleRefusal } from './set-assignment-rule.ts'
import type { ApplicantKind, Grade } from './types.ts'

export const amendmentRefusals: Readonly<Record<AmendmentRefusal, string>> = {
  'not-at-this-window': '变更和延续请登录以后在“我的证照”里办',
  'own-draft': '您有一份没填完的草稿，请先接着填完',
  'no-such-matter': '这个事项已经不办了，请打 12345 咨询',
  'matter-closed': '这个事项现在不办，请打 12345 咨询',
  'not-online': '这个事项不能在网上申请，请到窗口办',
  'not-for-you': '这个账号不能申请，请用持有人的账号登录',
  'not-mandated': '您的委托里没有这个事项，请委托人自己办，或者改委托',
  'no-such-region': '原来的办理地区已经变了，请到窗口办',
  'not-offered-there': '原来的办理地区现在不办这个事项，请到窗口办',
  'not-open': '现在不在受理时段，请在开放时申请',
  'no-consent': '您现在没有同意隐私说明，请先到“下载我的数据”页重新同意',
  'suspended-there': '原来的办理地区暂停办理这个事项，请看办事指南上的说明',
  'not-found': '没有这本证照',
  'not-active': '这本证照现在无效，不能变更、延续，请重新申请',
  'no-end': '这本证照长期有效，不用延续',
  'already-filed': '已经有一件变更或者延续正在办，请在“我的”里看进度',
  'other-draft': '这个事项您有一份没有提交的草稿，请先提交或者删除它，再从这里申请',
}

export const beginSentences: Readonly<Record<BeginRefusal, string>> = {
  'not-at-this-window': '这个事项只在属地办，这个窗口不能替别的地方收件。',
  'own-draft': '申请人自己有一份没填完的草稿。他同意的，勾上再办；或者请他打印接办码。',
  'no-such-matter': '没有这个事项。',
  'matter-closed': '这个事项现在不受理新的申请，请看办事指南上的说明。',
  'not-online': '这个事项不能在网上申请，请到窗口办理。地址和时间在办事指南里。',
  'not-for-you': '这个事项不是给您这类账号办的：个人事项请用个人账号，企业事项请用企业账号。',
  'not-mandated':
    '您的委托里没有这个事项，或者没有“填写申请”。请委托人自己办，或者请对方改一份委托。',
  'no-such-region': '没有这个地方，请重新选择办理地点。',
  'suspended-there':
    '这个事项在您选的地方暂停办理，原因和恢复的日子写在办事指南里。可以换一个地方，或者恢复以后再来。',
  'not-offered-there': '您选的地方不办这个事项，请换一个县（市、区）。',
  'not-open': '这个事项现在不收申请。',
  'no-consent': '开始新的申请，要先同意隐私说明。',
}

export const stepSentences: Readonly<Record<StepRefusal, string>> = {
  ...refusalSentences,
  'transfer-nowhere': '选的部门不办这个事项，不能转过去。请从列出的部门中选择。',
  'transfer-same': '按这个事项的流程，转到那里仍由本部门办理。请选择其他部门，或者依法办理。',
  'transfer-sent-back': '这个部门已经退回过这件，不能再转给它。请选择其他部门，或者依法办理。',
  'transfer-other-plan':
    '选的地方办这个事项的环节不同，已经办过的环节接不上，不能转过去。请选择其他部门。',
  'not-found': '没有这个办件。',
  stale: '这个办件刚刚有了变化，您看到的不是最新的。没有办，请看过最新情况再办。',
  'paper-incomplete': '缺少法律要求写明的理由或救济途径，文书不能发出，没有办。',
}

export const ratingSentences: Readonly<Record<RatingRefusal, string>> = {
  'not-found': '没有这个办件。',
  'not-finished': '办结以后才能评价。',
  'already-rated': '您已经评价过了，一件事评一次。',
}

export const gradeNames: Readonly<Record<Grade, string>> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
}

/** 办事效率、指南精确度、便捷度、平台操作性 (国办发〔2019〕51号, online second level). */
export const ratingAspects: readonly string[] = [
  '办事效率',
  '指南准确',
  '手续简便',
  '网站好用',
  '服务态度',
]

/** What a status means to the applicant, in plain words. */
export const plainStatus: Readonly<Record<Status, string>> = {
  draft: '还没有提交',
  submitted: '已经提交，等部门看材料',
  correcting: '等您补正',
  'refusal-proposed': '已经提交，等部门看材料',
  'not-accepted': '不予受理',
  examining: '正在审查',
  'suspension-proposed': '正在审查',
  suspended: '正在进行特别程序，办理时间不走',
  verifying: '正在审核',
  approving: '等部门作决定',
  granted: '已经准予，等送达',
  denied: '决定不予准许，等送达',
  concluded: '已经办结',
  withdrawn: '您已撤回',
  terminated: '已经终止',
}

/** The views of the desk. */
export const queueViewNames: Readonly<Record<QueueView, string>> = {
  mine: '我的',
  unassigned: '待认领',
  department: '本部门全部',
  soon: '可能超期',
  overdue: '已超期',
  applicant: '等申请人补正',
  others: '等其他部门',
  suspended: '特别程序中',
  'overdue-region': '本地区超期',
  done: '已办结',
}

export const queueSortNames: Readonly<Record<QueueSort, string>> = {
  slack: '最该先办',
  due: '先到期',
  received: '先收件',
  ended: '最近办结',
}

export const applicantKindNames: Readonly<Record<ApplicantKind, string>> = {
  person: '个人',
  company: '单位',
}

export const saveViewSentences: Readonly<Record<SaveViewRefusal, string>> = {
  'name-missing': '请给视图起个名字，比如“本周到期的取水”。',
  'too-many': '最多保存 20 个，请先删去用不着的。',
}

export const precedentSentences: Readonly<Record<PinRefusal | 'undecided', string>> = {
  empty: '请写明为什么值得参照。',
  'not-head': '典型件由部门负责人留。',
  undecided: '还没有作出决定的办件不能留作典型件。',
}

export const noteSentences: Readonly<Record<NoteRefusal, string>> = {
  empty: '备注还没有写内容。',
  'no-such-colleague': '请选择本部门的同事。',
}

export const assignmentKindNames: Readonly<Record<AssignmentKind, string>> = {
  'round-robin': '轮流',
  load: '分给手上最少的人',
  matter: '按事项分',
  town: '按地方分',
}

export const ruleSentences: Readonly<Record<RuleRefusal, string>> = {
  'not-head': '只有部门负责人可以改分派规则。',
  'no-such-post': '本部门现在没有人担任这个岗位，不能设规则。请先请管理员安排人员。',
  'no-such-colleague': '选的人现在不担任这个岗位，请重新选择。',
}

export const assignSentences: Readonly<Record<AssignRefusal, string>> = {
  'not-found': '没有这个办件。',
  'not-yours': '这个办件现在不归您的岗位，不能认领或者转交。',
  taken: '同事刚刚认领了这个办件。',
  'no-such-colleague': '请选择本部门担任这个岗位的同事。',
  closed: '已经办结，不用再分派。',
}

/** What the button of an action says where the matter is not a licence. */
export const deskActionHints: Readonly<Partial<Record<Action, string>>> = {
  accept: '材料齐全、符合法定形式。受理通知书自动生成并发给申请人，办理时限从今天起算。',
  'request-correction': '只能告知一次，要一次说全。补正以前，受理期限停下。',
  'propose-refusal': '要写明理由，由审核人同意后发出决定书。',
  'confirm-refusal': '同意后生成不予受理决定书，写明理由和救济途径。',
  'return-refusal': '退回受理人员重新处理，受理期限继续走。',
  'propose-transfer':
    '写明为什么不该由本部门办、应当由谁办。对方接收以前，期限照走，不因转办延长。',
  'accept-transfer': '接收后由本部门负责，原来的期限照走。申请人会收到消息。',
  'return-transfer': '写明为什么不该由本部门办。退回后由原来的部门继续办，期限照走。',
  pass: '写明审查意见，办件转到下一环节。',
  'propose-suspension': '只有法律列明的八种程序可以停止计时，需审核人同意。',
  'approve-suspension': '同意后停止计时，告知书发给申请人。',
  'reject-suspension': '不停止计时，退回承办人继续审查。',
  resume: '写明结果，恢复计时。',
  'request-extension': '延长 10 个工作日，只有一次，由批准人批准。',
  extend: '批准后延长 10 个工作日，理由书面告知申请人。',
  'send-back': '退回承办人重新审查，时限不停。',
  grant: '生成准予决定书并公开，10 个工作日内送达。',
  deny: '必须写明理由，决定书写明救济途径。',
  deliver: '登记送达方式，生成送达回证，办件办结。',
  terminate: '申请人逾期没有补正，终止办理并书面告知。',
}

/** 送达方式 */
export const deliveryMethods: readonly string[] = ['电子送达', '直接送达', '邮寄送达']

/** 不予受理的情形 (行政许可法 第三十二条第一款第一项、第二项，第七十八条). */
export const refusalGrounds: readonly (readonly [NonAcceptanceGround, string])[] = [
  ['not-competent', '依法不属于本机关职权'],
  ['not-required', '依法不需要办理'],
  ['false-materials', '隐瞒情况或者材料虚假'],
  ['other', '其他依法不应受理的'],
]

/** Why an original could not be noted as checked. */
export const originalSentences: Readonly<
  Record<Exclude<CheckRefusal, 'not-found' | 'not-needed'>, string>
> = {
  'not-yours': '这件办件现在不由您的部门办理，不能核对。',
  'day-wrong': '有效期请写成 2026-11-22 这样的日期，没有写就空着。',
  expired: '这份材料已经过了有效期，不能算核对一致，请让申请人换一份。',
}

/** Why a copy from one's own store could not be handed in. */
export const copySentences: Readonly<Record<UseRefusal, string>> = {
  'not-found': '这一份已经不能用了，请重新上传。',
  'not-now': '这件办件已经提交，不能再换材料。',
  'not-drawable': '这一份加不了水印（页数太多或者打不开），请重新上传。',
}

/** Why a promise was not taken. */
export const commitSentences: Readonly<Record<CommitRefusal, string>> = {
  'not-found': '这件办件已经提交，不能再作承诺。',
  'not-offered': '这份材料不能容缺，也不能用承诺代替，请上传。',
  broken: '您以前有承诺没有做到，现在不能再用承诺，请上传这份材料。',
  'not-agreed': '请看过承诺的内容，在“我看过并同意上面的承诺”前打勾。',
  'not-self': '承诺要由申请人本人作出，请对方登录自己的账号来承诺，或者照常上传材料。',
  'other-name': '签名要和申请人的名字一样，请照账号上的名字写。',
}

/** Whoever broke a promise chooses another way for the matter as a whole. */
export const brokenWhole =
  '您以前有承诺没有做到，现在不能用告知承诺办。请回到表里，把告知承诺那道题改选“否”，照常交材料。'

/** Why 容缺 could not be refused. */
export const refuseLaterSentences: Readonly<
  Record<Exclude<RefuseLaterRefusal, 'not-found'>, string>
> = {
  'not-yours': '这件办件现在不由您的部门办理。',
  'too-late': '已经受理，不能再说不同意容缺。',
  'reason-missing': '请写不同意容缺的理由，要发给申请人。',
}

/** Why the outcome of a check was not noted. */
export const promiseSentences: Readonly<Record<Exclude<CheckPromiseRefusal, 'not-found'>, string>> =
  {
    'outcome-missing': '请选核查结果：属实、责令改正还是不实。',
    'rectify-day': '请写改正的最后一天，要在今天以后、一年以内，例如 2026-12-31。',
    'rectified-before': '已经责令改正过一次，这次请写属实还是不实。',
    'note-missing': '请写怎么核查的、看到什么。',
  }
