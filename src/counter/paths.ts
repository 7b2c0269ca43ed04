// Addresses of the window.
import { accountPaths } from '../accounts/index.ts'
import { applicationPaths } from '../applications/index.ts'

const counter = accountPaths.counter()
const visit = (id: string, rest = '') => `${counter}/visits/${id}${rest}`
const filing = (id: string, rest = '') => `${applicationPaths.counterFiling(id)}${rest}`

export const paths = {
  home: counter,
  visits: `${counter}/visits`,
  /** 登记 of somebody who is not known yet. */
  parties: `${counter}/parties`,
  visit: (id: string, typed = '') =>
    visit(id, typed === '' ? '' : `?q=${encodeURIComponent(typed)}`),
  visitFilings: (id: string) => visit(id, '/filings'),
  /** What the window took in; `after` names the last line seen. */
  filings: (after: string | null = null) =>
    `${counter}/filings${after === null ? '' : `?after=${after}`}`,
  filing: (id: string) => filing(id),
  papers: (id: string) => filing(id, '/papers'),
  receipt: (id: string) => filing(id, '/receipt'),
  /** 申请材料接收凭证 */
  materialReceipt: (id: string) => filing(id, '/material-receipt'),
  /** 收费 */
  fee: (id: string) => filing(id, '/fee'),
  handover: (id: string) => filing(id, '/handover'),
  resultPaper: (id: string, documentId: string) => filing(id, `/documents/${documentId}`),
  /** 叫号 */
  calls: `${counter}/calls`,
  endOfCall: `${counter}/calls/end`,
  /** 取号, for everybody. */
  halls: '/halls',
  hall: (id: string) => `/halls/${id}`,
  tickets: (id: string) => `/halls/${id}/tickets`,
  ticket: (secret: string) => `/halls/tickets/${secret}`,
  /** Numbers that are called; `automatic` comes again by itself. */
  display: (id: string, automatic = false) => `/halls/${id}/display${automatic ? '?auto=yes' : ''}`,
} as const

export const patterns = {
  visit: paths.visit(':id'),
  visitFilings: paths.visitFilings(':id'),
  filing: paths.filing(':id'),
  papers: paths.papers(':id'),
  receipt: paths.receipt(':id'),
  materialReceipt: paths.materialReceipt(':id'),
  fee: paths.fee(':id'),
  handover: paths.handover(':id'),
  resultPaper: paths.resultPaper(':id', ':documentId'),
  hall: paths.hall(':hall'),
  tickets: paths.tickets(':hall'),
  ticket: paths.ticket(':secret'),
  display: paths.display(':hall'),
} as const
