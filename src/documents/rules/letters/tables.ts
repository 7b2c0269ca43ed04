// The table of a letter, where its kind has one: materials, what to correct, what was served.
import type { CorrectionFacts, DocumentDraft, ProofOfServiceFacts } from '../../facts.ts'
import type { DocumentTable } from '../../types.ts'
import { printableName } from '../printable-name.ts'
import { chineseTime, materialsTable, matterWithItem } from '../wording.ts'
import { hearingTable, opinionsTable, papersTable, siteCheckTable } from './tables-of-the-file.ts'

/** Null for kinds without one, and where there is nothing to list. */
export function tableOf(draft: DocumentDraft): DocumentTable | null {
  switch (draft.kind) {
    case 'submission-receipt':
    case 'acceptance-notice':
      return materialsTable(draft.facts.materials)
    case 'correction-notice':
      return correctionsTable(draft.facts)
    case 'proof-of-service':
      return serviceTable(draft.facts)
    case 'site-check-record':
      return siteCheckTable(draft.facts)
    case 'approval-form':
      return opinionsTable(draft.facts)
    case 'material-receipt':
      return papersTable({
        ...draft.facts,
        filedBy: printableName(draft.facts.applicantName),
      })
    case 'hearing-record':
      return hearingTable(draft.facts)
    default:
      return null
  }
}

function correctionsTable({ items }: CorrectionFacts): DocumentTable {
  return {
    caption: '需要补正的内容',
    columns: [
      { label: '序号', share: 1 },
      { label: '补正内容', share: 3.4 },
      { label: '原因', share: 3.6 },
      { label: '补正要求', share: 3.6 },
    ],
    rows: items.map(({ what, why, how }, index) => [
      String(index + 1),
      what,
      why,
      how.trim() === '' ? '重新提交' : how,
    ]),
  }
}

function serviceTable(facts: ProofOfServiceFacts): DocumentTable {
  const { refusal } = facts
  return {
    caption: '送达情况',
    columns: [
      { label: '项目', share: 2.6 },
      { label: '内容', share: 8 },
    ],
    rows: [
      ['事项', `${matterWithItem(facts)}（办件编号${facts.applicationNumber}）`],
      ['受送达人', printableName(facts.applicantName)],
      ['送达文书', facts.served.map(({ title, number }) => `《${title}》${number}`).join('\n')],
      ['送达方式', facts.method],
      ['送达地点', facts.place],
      ['送达时间', chineseTime(facts.servedAt)],
      ['收件人', facts.receivedBy],
      ['与受送达人关系', facts.relation],
      ['送达人', facts.servers.join('、')],
      ...(refusal === null ? [] : [['拒收事由', refusal.reason]]),
      ...(refusal === null ? [] : [['见证人', refusal.witnesses.join('、')]]),
    ],
  }
}
