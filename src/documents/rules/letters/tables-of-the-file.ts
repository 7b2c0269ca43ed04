// The tables of the papers of the file: where to sign a record, and the opinions in their order.
import type { ApprovalFormFacts, MaterialReceiptFacts, SiteCheckFacts } from '../../file-facts.ts'
import type { HearingRecordFacts } from '../../hearing-facts.ts'
import type { DocumentTable } from '../../types.ts'
import { chineseTime } from '../wording.ts'

/** Room to write by hand: names that were given stand before it. */
const lineToSign = '＿＿＿＿＿＿　　日期＿＿＿＿＿＿'

export function siteCheckTable({ staff, applicantName }: SiteCheckFacts): DocumentTable {
  return signatures([
    ...staff.map((name) => ['核查人员', `${name}　签字${lineToSign}`]),
    ['被核查人或者在场人', `（${applicantName}）签字${lineToSign}`],
    ['拒绝签字的原因', '＿＿＿＿＿＿＿＿＿＿＿＿'],
  ])
}

export function hearingTable({ chair, recorder }: HearingRecordFacts): DocumentTable {
  return signatures([
    ['主持人', `${chair}　签字${lineToSign}`],
    ['记录人', `${recorder}　签字${lineToSign}`],
    ['听证参加人', `签字${lineToSign}`],
    ['听证参加人', `签字${lineToSign}`],
    ['拒绝签字的原因', '＿＿＿＿＿＿＿＿＿＿＿＿'],
  ])
}

export function opinionsTable({ opinions }: ApprovalFormFacts): DocumentTable {
  return {
    caption: '各环节意见',
    columns: [
      { label: '环节', share: 1.8 },
      { label: '意见', share: 5 },
      { label: '姓名、岗位', share: 2.6 },
      { label: '时间', share: 2.4 },
    ],
    rows: opinions.map(({ stage, opinion, name, post, department, at }) => [
      stage,
      opinion,
      `${name}${post === '' ? '' : `（${post}）`}\n${department}`,
      chineseTime(at),
    ]),
  }
}

export function papersTable({ papers, clerk, filedBy }: Taken): DocumentTable {
  return {
    caption: '接收的材料',
    columns: [
      { label: '序号', share: 1 },
      { label: '材料名称', share: 5 },
      { label: '原件', share: 2.6 },
      { label: '收下份数', share: 2 },
    ],
    rows: [
      ...papers.map(({ name, originalSeen, copiesKept, scanned }, at) => [
        String(at + 1),
        `${name}${scanned ? '（已扫描）' : ''}`,
        originalSeen ? '看过，当场退还' : '没有出示',
        copiesKept === 0 ? '没有留下' : `${copiesKept}份`,
      ]),
      ['', `接收人（${clerk}）签字`, lineToSign, ''],
      ['', `交件人（${filedBy}）签字`, lineToSign, ''],
    ],
  }
}

type Taken = Pick<MaterialReceiptFacts, 'papers' | 'clerk'> & { readonly filedBy: string }

function signatures(rows: readonly (readonly string[])[]): DocumentTable {
  return {
    caption: '签字',
    columns: [
      { label: '谁签', share: 2.6 },
      { label: '签字', share: 8 },
    ],
    rows,
  }
}
