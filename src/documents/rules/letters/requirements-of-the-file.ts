// What the papers of the file and of later checks may not do without.
import type { DocumentKind } from '../../facts.ts'
import { told, which } from './requirement.ts'
import type { Requirement } from './requirement.ts'

type FileKind = Extract<
  DocumentKind,
  | ('site-check-record' | 'approval-form' | 'material-receipt' | 'transfer-slip')
  | ('check-record' | 'rectification-order')
>

const onSiteLaw = '行政许可法第三十四条'
const receiptLaw = '行政许可法第三十二条'
const transferLaw = '国务院关于加快推进政务服务标准化规范化便利化的指导意见（首问负责）'
const checkLaw = '行政许可法第六十一条'

export const ofTheFile: Readonly<Record<FileKind, readonly Requirement[]>> = {
  'site-check-record': [
    ...which,
    { what: '核查人员（两名以上）', law: onSiteLaw, variable: '核查人员' },
    ...told(onSiteLaw, '核查时间', '核查地点', '核查情况'),
    { what: '签字的地方', law: onSiteLaw, part: 'table' },
  ],
  'approval-form': [
    ...which,
    { what: '各环节的意见、姓名和时间', law: '行政许可法第三十七条', part: 'table' },
    ...told('行政许可法第三十八条', '办理结论'),
  ],
  'material-receipt': [
    ...which,
    ...told(receiptLaw, '接收时间', '接收人'),
    { what: '材料名称、份数、原件还是复印件', law: receiptLaw, part: 'table' },
  ],
  'transfer-slip': [...which, ...told(transferLaw, '提出申请的人', '理由', '接办部门')],
  'check-record': [
    ...which,
    ...told(checkLaw, '检查内容', '检查时间', '检查人员', '检查情况', '检查结果'),
  ],
  'rectification-order': [
    ...which,
    ...told(checkLaw, '检查内容', '理由', '法律依据', '改正期限'),
    { what: '责令改正的决定', law: checkLaw, words: '责令' },
    { what: '陈述和申辩的权利', law: '行政许可法第七条', words: '陈述、申辩' },
  ],
}
