// What the templates of the papers of the file may speak of.
import type {
  ApprovalFormFacts,
  MaterialReceiptFacts,
  SiteCheckFacts,
  TransferSlipFacts,
} from '../../file-facts.ts'
import type { CheckRecordFacts, RectificationFacts } from '../../oversight-facts.ts'
import { printableName } from '../printable-name.ts'
import { accordingTo, asParagraphs, chineseDate, chineseTime } from '../wording.ts'
import type { Vocabulary } from './vocabulary.ts'

export const ofSiteChecks: Partial<Vocabulary<SiteCheckFacts>> = {
  texts: {
    核查时间: ({ checkedAt }) => chineseTime(checkedAt),
    核查地点: ({ place }) => place,
    核查人员: ({ staff }) => staff.join('、'),
    核查人数: ({ staff }) => String(staff.length),
  },
  lists: { 核查情况: ({ findings }) => asParagraphs(findings) },
}

export const ofApprovalForms: Partial<Vocabulary<ApprovalFormFacts>> = {
  texts: { 办理结论: ({ decision }) => decision },
}

export const ofMaterialReceipts: Partial<Vocabulary<MaterialReceiptFacts>> = {
  texts: {
    接收时间: ({ takenAt }) => chineseTime(takenAt),
    接收人: ({ clerk }) => clerk,
  },
}

export const ofTransferSlips: Partial<Vocabulary<TransferSlipFacts>> = {
  texts: {
    提出申请的人: ({ filedBy }) => printableName(filedBy),
    接办部门: ({ applicantName }) => applicantName,
    转办人: ({ handler }) => handler,
  },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}

export const ofCheckRecords: Partial<Vocabulary<CheckRecordFacts>> = {
  texts: {
    检查内容: ({ subject }) => subject,
    检查时间: ({ checkedAt }) => chineseTime(checkedAt),
    检查人员: ({ staff }) => staff,
    检查结果: ({ outcome }) => outcome,
  },
  lists: { 检查情况: ({ findings }) => asParagraphs(findings) },
}

export const ofRectificationOrders: Partial<Vocabulary<RectificationFacts>> = {
  texts: {
    检查内容: ({ subject }) => subject,
    法律依据: ({ legalBasis }) => accordingTo(legalBasis),
    改正期限: ({ rectifyBy }) => chineseDate(rectifyBy),
  },
  lists: { 理由: ({ reasons }) => asParagraphs(reasons) },
}
