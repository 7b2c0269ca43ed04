// Every sentence and name that supervision chooses.
import type { Grade } from '../applications/index.ts'
import type { ClosingFault, TurnRefusal } from './rules/life.ts'
import type { OversightRefusal } from './rules/oversight.ts'
import type {
  AlertAction,
  AlertEvent,
  AlertStatus,
  Card,
  OversightKind,
  RectificationAction,
  RectificationStatus,
  RuleId,
} from './types.ts'

export interface RuleText {
  readonly name: string
  /** What is checked, and when which card comes up unless the province sets otherwise. */
  readonly check: string
  readonly basis: string
}

export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  'R-RECEIPT': {
    name: '收件不答复',
    check: '收到申请后没有受理、告知补正或者不予受理：第 4 个工作日黄牌，超过 5 个工作日红牌。',
    basis: '行政许可法第三十二条：五日内一次告知，逾期不告知的，自收到申请材料之日起即为受理',
  },
  'R-PROMISE': {
    name: '承诺时限',
    check: '到期前 1 个工作日预警，到期当天起黄牌，超期 3 个工作日红牌。',
    basis: '优化营商环境条例第三十六条：承诺时限应当公开并履行，超过承诺时限要公开原因',
  },
  'R-STATUTORY': {
    name: '法定时限',
    check: '到期前 3 个工作日黄牌，超期红牌；联办件另按整件的期限看，记在牵头部门名下。',
    basis: '行政许可法第七十四条第二项：超过法定期限作出决定的，责令改正、追究责任',
  },
  'R-STEP': {
    name: '环节超时',
    check: '一个环节超过流程方案给的天数：超过即黄牌，超 3 个工作日红牌。',
    basis: '电子监察办法：整件没有超期，但环节超过规定时限的，也要亮牌',
  },
  'R-SUSPEND': {
    name: '特别程序',
    check: '到了计划结束日黄牌，再过 5 个工作日红牌；理由不在八种法定程序之内，立即红牌。',
    basis: '行政许可法第四十五条：听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审不计入期限',
  },
  'R-EXTEND': {
    name: '违规延期',
    check: '延期没有批准人批准，或者没有写明理由：立即红牌。',
    basis: '行政许可法第四十二条：经本行政机关负责人批准，可以延长十日，并将理由告知申请人',
  },
  'R-DELIVER': {
    name: '送达期限',
    check: '作出决定后没有送达：第 8 个工作日黄牌，超过 10 个工作日红牌。',
    basis: '行政许可法第四十四条：自作出决定之日起十日内颁发、送达',
  },
  'R-REASON': {
    name: '没有说明理由',
    check: '告知补正、不予受理、不予许可、退回没有写明理由：立即红牌。',
    basis: '行政许可法第三十八条、第七十二条第七项：不予许可应当说明理由',
  },
  'R-TWO-STAFF': {
    name: '核查不到两人',
    check: '现场核查记录的工作人员不到两名：立即黄牌。',
    basis: '行政许可法第三十四条：实地核查应当指派两名以上工作人员',
  },
  'R-SUPP-TWICE': {
    name: '再次要求补正',
    check:
      '已经告知过一次补正，又要求补正。系统不办，留痕并亮黄牌；绕过系统又发了补正告知的，立即红牌。',
    basis: '行政许可法第七十二条第四项：不一次告知申请人必须补正的全部内容',
  },
  'R-RATING': {
    name: '差评没有答复',
    check: '差评第 4 个工作日还没有答复黄牌，超过 5 个工作日红牌。',
    basis: '国办发〔2019〕51号：差评要核实、整改、反馈；本省按 5 个工作日',
  },
  'R-TAMPER': {
    name: '办理留痕异常',
    check: '步骤颠倒、日期倒填、绕过日志，或者夜间集中办结 10 件以上：立即黄牌。',
    basis: '电子监察办法：办理过程应当真实、同步记录',
  },
  'R-CONSULT': {
    name: '征求意见不答复',
    check: '其他部门征求意见，到期没有答复：超期即黄牌，超过 3 个工作日红牌；视为无意见的黄牌。',
    basis: '电子监察办法：整件没有超期，但环节超过规定时限的，也要亮牌；征求意见是其中一个环节',
  },
  'R-HEARING': {
    name: '听证',
    check:
      '要求听证后 20 个工作日内没有举行：到期前 3 个工作日还没有通知黄牌，超期红牌；没有听证笔录就作决定，或者审查人员主持听证，立即红牌。',
    basis:
      '行政许可法第四十六条至第四十八条、第七十二条第八项：依法应当举行听证而不举行听证的，责令改正',
  },
  'R-MATERIAL': {
    name: '材料不齐就受理，或者额外要材料',
    check:
      '缺必交材料，又没有容缺或者告知承诺，就受理了；或者补正时要了办事指南没有列的材料：立即黄牌；同一部门再次发生，红牌。',
    basis:
      '行政许可法第三十一条、第三十二条第一款第五项：申请材料齐全、符合法定形式的，应当受理，不得要求提交无关的材料；国务院令第716号第七条',
  },
  'R-ORDER': {
    name: '不按受理先后',
    check: '有数量限制的事项，先受理的还没有决定，就先准予了后受理的：立即红牌。特别程序中的不算。',
    basis: '行政许可法第五十七条：有数量限制的，根据受理申请的先后顺序作出准予决定',
  },
  'R-GUIDE': {
    name: '办事指南有错',
    check:
      '公布的指南缺标准要求的要素、承诺时限长于法定时限，或者电话、地址、时间很久没有核对：立即黄牌，10 个工作日没有改好红牌。',
    basis: '优化营商环境条例第三十五条、第三十六条：办事指南要公开、统一，承诺时限不得长于法定时限',
  },
  'R-FEE': {
    name: '收费没有依据',
    check:
      '公布的事项写了收费而没有依据、没有标准，或者写了不收费却写着金额；窗口收了不该收的费，或者收的金额和公布的标准不一样：都立即红牌。',
    basis: '行政许可法第五十八条、第五十九条、第七十五条：没有法律、行政法规依据不得收费',
  },
  'R-FEEDBACK': {
    name: '监察不反馈',
    check: '亮牌或者督办到期没有答复：到期当天黄牌，再过 3 个工作日红牌。',
    basis: '电子监察办法：责任部门应当在期限内答复并改正',
  },
}

export const cardNames: Readonly<Record<Card, string>> = {
  signal: '预警',
  yellow: '黄牌',
  red: '红牌',
}

export const alertStatusNames: Readonly<Record<AlertStatus, string>> = {
  OPEN: '部门还没看',
  NOTIFIED: '待答复',
  EXPLAINED: '已申诉，待监察定',
  CONFIRMED: '已认定，待整改',
  REVOKED: '已撤销',
  RECTIFIED: '已整改，待结案',
  CLOSED: '已结案',
}

export const alertActionNames: Readonly<Record<AlertEvent['action'], string>> = {
  raise: '亮牌',
  notify: '部门看到',
  explain: '申诉',
  rectify: '报告整改',
  confirm: '认定成立',
  revoke: '撤销',
  close: '结案',
  settle: '原因消除',
  escalate: '升级',
}

export const alertActionHints: Readonly<Partial<Record<AlertAction, string>>> = {
  explain: '认为不该亮这张牌，写明事实和理由，由监察人员定。',
  rectify: '写明怎么改的、什么时候改好。',
  confirm: '情况属实，牌成立，由部门整改。',
  revoke: '查明不是部门的责任。必须写明理由，撤销不删除，经过都留着。',
  close: '部门已经改好、督办单都答复了，或者牌已撤销，到此结案。',
}

export const settledWords: Readonly<Record<'settle' | 'escalate', string>> = {
  settle: '原因已经消除，预警结束',
  escalate: '已经升级为更高一级的牌',
}

export const turnSentences: Readonly<Record<TurnRefusal | ClosingFault | 'not-found', string>> = {
  'not-found': '没有这张牌。',
  'not-now': '这张牌刚刚有了变化，现在不能这样办。请看过最新情况再办。',
  'not-yours': '这一步不归您办：监察人员认定、撤销、结案，责任部门申诉、整改。',
  'order-unanswered': '这张牌还有督办单没有答复，没有结案。请等部门书面答复以后再结案。',
  'reason-missing': '请写明理由，只有空格不算',
  'reason-too-long': '写得太长了，请控制在 2000 个字以内',
}

export const orderSentences = {
  'text-missing': '请写明要部门做什么，只有空格不算',
  'text-too-long': '写得太长了，请控制在 2000 个字以内',
  'day-wrong': '请选择答复期限，要晚于今天',
  'day-too-far': '答复期限最长一年',
  'answer-missing': '请写明办理结果，只有空格不算',
  'not-now': '这张督办单已经答复过，或者牌已经结案，没有办。',
  'not-found': '没有这张督办单。',
  'not-yours': '这张督办单不归您办。',
} as const

export const oversightNames: Readonly<Record<OversightKind, string>> = {
  'inspection-notice': '监督检查告知书',
  'supervision-advice': '监察建议书',
  'referral-letter': '抄告函',
}

export const oversightHints: Readonly<Record<OversightKind, string>> = {
  'inspection-notice': '告知责任部门哪天来检查、查什么。',
  'supervision-advice': '建议责任部门怎样防止再发生，并请它书面反馈。',
  'referral-letter': '把事实和处理情况抄告别的机关。责任部门看不到。',
}

export const oversightLabels: Readonly<
  Record<OversightKind, { readonly content: string; readonly on: string }>
> = {
  'inspection-notice': { content: '检查哪些事项', on: '哪天检查' },
  'supervision-advice': { content: '监察建议', on: '哪天以前反馈' },
  'referral-letter': { content: '抄告什么', on: '' },
}

export const oversightSentences: Readonly<Record<OversightRefusal, string>> = {
  'text-missing': '请写明内容，只有空格不算',
  'text-too-long': '写得太长了，请控制在 2000 个字以内',
  'day-wrong': '请选择日期，要晚于今天',
  'day-too-far': '日期最远一年',
  'addressee-missing': '请写明抄告给哪个机关',
  'already-sent': '这份文书已经发给过这个机关，没有再发',
  'not-now': '只有认定成立、还没有整改的红牌才能发这份文书。这张牌现在不是，没有发。',
  'not-found': '没有这张牌。',
}

export const rectificationStatusNames: Readonly<Record<RectificationStatus, string>> = {
  RATED: '待联系',
  VERIFYING: '已联系，在核实',
  RECTIFYING: '整改中',
  EXPLAINED: '已核实，待解释',
  FEEDBACK_SENT: '已反馈，待回访',
  CALLED_BACK: '已回访',
  CLOSED: '已办结',
}

export const rectificationActionNames: Readonly<Record<RectificationAction | 'start', string>> = {
  start: '收到差评',
  verify: '已联系本人',
  rectify: '开始整改',
  explain: '情况说明',
  'send-feedback': '答复本人',
  'call-back': '已回访',
  close: '办结',
}

export const rectificationHints: Readonly<Record<RectificationAction, string>> = {
  verify: '1 个工作日内联系。写明联系方式、对方说了什么。',
  rectify: '反映的情况属实。写明要改什么、怎么改。',
  explain: '没有依据或者有误会。写明核实的经过和结论。',
  'send-feedback': '5 个工作日内答复。写的话原样发给本人。',
  'call-back': '实名差评都要回访。写明本人是否满意。',
  close: '写明整改是否到位、怎样避免再发生。',
}

export const rectificationSentences = {
  'not-found': '没有这条差评。',
  'not-now': '这条差评刚刚有了变化，现在不能这样办。请看过最新情况再办。',
  'not-yours': '差评由责任部门的审核人处理。',
  'reason-missing': '请写明情况，只有空格不算',
  'reason-too-long': '写得太长了，请控制在 2000 个字以内',
} as const

export const gradeNames: Readonly<Record<Grade, string>> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
}

export const factNames: Readonly<Record<string, string>> = {
  stage: '环节',
  ground: '特别程序',
  guide: '办事指南',
  startedOn: '从哪天算',
  dueOn: '到期',
  total: '规定的工作日',
  used: '已用的工作日',
  late: '超期的工作日',
  fault: '问题',
  amount: '收了多少',
  standard: '公布的标准',
  faults: '问题',
  who: '谁',
  when: '什么时候',
  night: '哪天夜里',
  count: '办结件数',
  numbers: '查询号',
  waiting: '等答复的牌',
}

export const answerNotice = {
  title: '您的评价有了答复',
  body: (department: string, answer: string): string =>
    `您评价的这件事，${department}答复如下：\n${answer}`,
}
