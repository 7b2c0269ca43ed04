// What the templates of the papers of the file may speak of.
import type { ApprovalFormFacts, SiteCheckFacts } from '../../file-facts.ts'
import { asParagraphs, chineseTime } from '../wording.ts'
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
