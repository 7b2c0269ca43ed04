// 文书编号: 机关代字 + 事由 + 字 + 〔年份〕 + 顺序号, without leading zeros (GB/T 9704).
import type { DocumentKind, MatterType } from '../facts.ts'

export interface NumberParts {
  /** 机关代字, such as 玉树杂民. */
  readonly organCode: string
  /** 事由, such as 许受; one row of numbers a year for each organ and series. */
  readonly series: string
  readonly year: number
  /** Text where the number is still open. */
  readonly serial: number | string
}

/** '玉树杂民许受字〔2026〕12号'. */
export function documentNumber({ organCode, series, year, serial }: NumberParts): string {
  return `${organCode}${series}字〔${year}〕${serial}号`
}

/** The series in which a letter is numbered: 许受 for licences, 政受 for all other matters. */
export function seriesOf(kind: DocumentKind, type: MatterType): string {
  return `${type === 'licence' ? '许' : '政'}${purpose[kind]}`
}

/** The series in which a letter with this number stands; it is written before 字. */
export function seriesIn(number: string, kind: DocumentKind): string {
  return number.includes(`许${purpose[kind]}字`) ? `许${purpose[kind]}` : `政${purpose[kind]}`
}

/** The same organ and series with another year and serial: the number of a letter issued anew. */
export function renumbered(number: string, year: number, serial: number): string {
  return number.replace(/〔\d+〕\d+号$/u, `〔${year}〕${serial}号`)
}

const purpose: Readonly<Record<DocumentKind, string>> = {
  'submission-receipt': '收',
  'acceptance-notice': '受',
  'correction-notice': '补',
  'non-acceptance-decision': '不受',
  'special-procedure-notice': '特',
  'extension-notice': '延',
  'grant-decision': '准',
  'denial-decision': '不准',
  'termination-notice': '终',
  'proof-of-service': '送',
  licence: '证',
  'change-decision': '变',
  'renewal-decision': '续',
  'revocation-notice': '撤告',
  'revocation-decision': '撤',
  'cancellation-decision': '销',
  'site-check-record': '勘',
  'approval-form': '批',
  'hearing-offer': '听告',
  'interested-party-notice': '利告',
  'hearing-notice': '听',
  'hearing-announcement': '听公',
  'hearing-refusal': '不听',
  'party-hearing-refusal': '利不听',
  'hearing-record': '听录',
  'decision-publication': '公',
  'supervision-order': '督',
  'supervision-reply': '督复',
  'withdrawal-notice': '回告',
  'withdrawal-decision': '回',
  'material-receipt': '收材',
  'transfer-slip': '转',
  'hearing-request': '听申',
  'check-record': '检',
  'rectification-order': '改',
  'inspection-notice': '检告',
  'referral-letter': '抄',
  'supervision-advice': '监建',
}
