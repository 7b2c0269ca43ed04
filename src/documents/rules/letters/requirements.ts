// What each letter may not do without, in the words of the law that asks for it.
import type { DocumentKind } from '../../facts.ts'
import { isFromApplicant, isPublic, isRecord } from '../internal-kinds.ts'
import { ofHearings } from './requirements-of-hearings.ts'
import { ofOffices } from './requirements-of-offices.ts'
import { ofOversight } from './requirements-of-oversight.ts'
import { ofTheFile } from './requirements-of-the-file.ts'
import { told, which } from './requirement.ts'
import type { Requirement } from './requirement.ts'

export type { Requirement } from './requirement.ts'

export function requirementsOf(kind: DocumentKind): readonly Requirement[] {
  const all = isRecord(kind)
    ? everyLetter.filter(({ part }) => part !== 'recipient' && part !== 'contact')
    : everyLetter
  if (isFromApplicant(kind))
    return [...all.filter(({ part }) => !ofOrgans.has(part ?? '')), ...own[kind]]
  const addressed = isPublic(kind) ? all.filter(({ part }) => part !== 'recipient') : all
  return [...addressed, ...own[kind]]
}

/** What an organ does to its own letters. */
const ofOrgans: ReadonlySet<string> = new Set(['organ', 'seal', 'contact'])

const acceptanceLaw = '行政许可法第三十二条'
const decisionLaw = '行政许可法第三十八条'
const withdrawalLaw = '行政许可法第八条第二款'

const everyLetter: readonly Requirement[] = [
  { what: '文号', law: '党政机关公文处理工作条例第九条', part: 'number' },
  { what: '收件人', law: '党政机关公文处理工作条例第九条', part: 'recipient' },
  { what: '作出机关的名称', law: acceptanceLaw, part: 'organ' },
  { what: '盖章位置', law: '行政许可法第三十二条、第三十九条', part: 'seal' },
  { what: '成文日期', law: acceptanceLaw, part: 'date' },
  { what: '联系方式', law: '优化营商环境条例第三十五条', part: 'contact' },
]

const remedies: Requirement = {
  what: '救济途径（行政复议和行政诉讼）',
  law: '行政许可法第三十八条、行政复议法第二十条和第二十二条、行政诉讼法第四十六条',
  part: 'remedies',
}

const target: readonly Requirement[] = [
  { what: '是哪份证照或者文书', law: decisionLaw, variable: '原文书' },
  { what: '原来的编号', law: decisionLaw, variable: '原编号' },
]

const own: Readonly<Record<DocumentKind, readonly Requirement[]>> = {
  'submission-receipt': [
    ...which,
    { what: '收到的时间', law: acceptanceLaw, variable: '收到时间' },
    { what: '收到的材料清单', law: acceptanceLaw, part: 'table' },
    { what: '告知是否受理的期限', law: acceptanceLaw, variable: '答复期限' },
    { what: '逾期不告知即为受理', law: acceptanceLaw, words: '即为受理' },
  ],
  'acceptance-notice': [
    ...which,
    ...told(acceptanceLaw, '受理日期'),
    { what: '材料清单', law: acceptanceLaw, part: 'table' },
    {
      ...{ what: '作出决定的期限', law: '行政许可法第四十二条' },
      ...{ variable: '办结期限', when: '!当场决定' },
    },
  ],
  'correction-notice': [
    ...which,
    { what: '需要补正的全部内容', law: acceptanceLaw, part: 'table' },
    { what: '一次告知', law: acceptanceLaw, words: '一次告知' },
    { what: '补正期限', law: acceptanceLaw, variable: '补正期限', when: '有补正期限' },
  ],
  'non-acceptance-decision': [
    ...which,
    ...told(acceptanceLaw, '理由', '法律依据'),
    { what: '不予受理的情形', law: acceptanceLaw, variable: '不受理情形' },
    { what: '不予受理的决定', law: acceptanceLaw, words: '不予受理' },
    { what: '向谁申请', law: acceptanceLaw, variable: '主管机关', when: '有主管机关' },
    remedies,
  ],
  'special-procedure-notice': [
    ...which,
    { what: '是哪一种程序', law: '行政许可法第四十五条', variable: '程序名称' },
    ...told('行政许可法第四十五条', '理由', '法律依据'),
    { what: '所需时间', law: '行政许可法第四十五条', variable: '所需工作日' },
    { what: '不计算在期限内', law: '行政许可法第四十五条', words: '不计算在' },
  ],
  'extension-notice': [
    ...which,
    { what: '延长的理由', law: '行政许可法第四十二条', variable: '理由' },
    ...told('行政许可法第四十二条', '批准人', '法律依据'),
    { what: '延长多少', law: '行政许可法第四十二条', variable: '延长工作日' },
    { what: '新的期限', law: '行政许可法第四十二条', variable: '新期限' },
  ],
  'grant-decision': [
    ...which,
    ...told(decisionLaw, '决定结果', '法律依据'),
    { what: '准予的内容', law: decisionLaw, variable: '准予内容' },
    remedies,
  ],
  'denial-decision': [...which, ...told(decisionLaw, '理由', '法律依据', '决定结果'), remedies],
  'termination-notice': [
    ...which,
    { what: '终止的情形', law: '行政许可法第三十二条', variable: '终止情形' },
    ...told(decisionLaw, '理由', '终止日期'),
    remedies,
  ],
  'proof-of-service': [
    {
      what: '送达情况表（文书、方式、时间、签收人）',
      law: '行政许可法第四十四条、民事诉讼法第八十七条',
      part: 'table',
    },
  ],
  licence: [
    { what: '证照名称', law: '行政许可法第三十九条', variable: '事项名称' },
    { what: '持有人', law: '行政许可法第三十九条', variable: '申请人' },
    ...told('行政许可法第三十九条', '许可内容'),
    ...told('行政许可法第五十条', '有效期'),
  ],
  'change-decision': amendment('行政许可法第四十九条'),
  'renewal-decision': [
    ...amendment('行政许可法第五十条'),
    {
      ...{ what: '逾期未作决定视为准予延续', law: '行政许可法第五十条' },
      ...{ words: '视为准予延续', when: '视为准予' },
    },
  ],
  'revocation-notice': [
    ...target,
    ...told('行政许可法第六十九条', '理由', '法律依据'),
    { what: '陈述和申辩的权利', law: '行政许可法第七条', words: '陈述、申辩' },
    { what: '要求听证的权利', law: '行政许可法第四十七条', words: '听证' },
    { what: '期限', law: '行政许可法第四十七条', variable: '答复期限' },
  ],
  'revocation-decision': ending('行政许可法第六十九条', '撤销'),
  'cancellation-decision': ending('行政许可法第七十条', '注销'),
  'withdrawal-notice': [
    ...target,
    ...told(withdrawalLaw, '理由', '法律依据'),
    { what: '陈述和申辩的权利', law: '行政许可法第七条', words: '陈述、申辩' },
    { what: '期限', law: '行政许可法第七条', variable: '答复期限' },
    { what: '损失依法补偿', law: withdrawalLaw, words: '补偿' },
  ],
  'withdrawal-decision': [
    ...ending(withdrawalLaw, '撤回'),
    { what: '损失依法补偿', law: withdrawalLaw, words: '补偿' },
  ],
  ...ofTheFile,
  ...ofHearings,
  ...ofOffices,
  ...ofOversight,
}

function amendment(law: string): readonly Requirement[] {
  return [
    ...which,
    ...target,
    { what: '准予的内容', law, variable: '准予内容' },
    ...told(law, '法律依据'),
    remedies,
  ]
}

function ending(law: string, word: string): readonly Requirement[] {
  return [
    ...target,
    ...told(law, '理由', '法律依据', '失效日期'),
    { what: `${word}的决定`, law, words: `决定${word}` },
    remedies,
  ]
}
