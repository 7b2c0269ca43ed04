// 综合窗口: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as fee from './pages/desk/fee.ts'
import * as filing from './pages/desk/filing.ts'
import * as filings from './pages/desk/filings.ts'
import * as handover from './pages/desk/handover.ts'
import * as home from './pages/desk/home.ts'
import * as materialReceipt from './pages/desk/material-receipt.ts'
import * as calls from './pages/desk/queue.ts'
import * as resultPaper from './pages/desk/result-paper.ts'
import * as visit from './pages/desk/visit.ts'
import * as receipt from './pages/print/receipt.ts'
import * as halls from './pages/public/halls.ts'
import { paths, patterns } from './paths.ts'

const can = 'counter.assist'
const serve = 'counter.serve'

export const routes: readonly Route[] = [
  get(paths.home, home.show, { can, audit: null }),
  post(paths.visits, home.find, { can, audit: 'counter.receive' }),
  post(paths.parties, home.writeDown, { can, audit: 'accounts.register' }),
  get(patterns.visit, visit.show, { can, audit: null }),
  post(patterns.visitFilings, visit.create, { can, audit: 'applications.begin' }),
  get(paths.filings(), filings.show, { can, audit: null }),
  get(patterns.filing, filing.show, { can, audit: 'counter.follow' }),
  post(patterns.papers, filing.create, { can, audit: 'counter.note-papers' }),
  get(patterns.materialReceipt, materialReceipt.show, { can, audit: 'counter.follow' }),
  post(patterns.materialReceipt, materialReceipt.create, { can, audit: 'counter.issue-receipt' }),
  get(patterns.fee, fee.show, { can, audit: 'counter.follow' }),
  post(patterns.fee, fee.create, { can, audit: 'counter.take-fee' }),
  get(patterns.handover, handover.show, { can: serve, audit: null }),
  post(patterns.handover, handover.create, {
    can: serve,
    audit: 'counter.hand-over',
    files: 'form',
  }),
  get(patterns.resultPaper, resultPaper.show, { can: serve, audit: 'counter.follow' }),
  get(paths.calls, calls.show, { can: serve, audit: null }),
  post(paths.calls, calls.call, { can: serve, audit: 'counter.call-number' }),
  post(paths.endOfCall, calls.end, { can: serve, audit: 'counter.end-call' }),
  get(paths.halls, halls.list, { can: 'public', audit: null }),
  get(patterns.ticket, halls.ticket, { can: 'public', audit: null }),
  get(patterns.hall, halls.show, { can: 'public', audit: null }),
  post(patterns.tickets, halls.take, { can: 'public', audit: 'counter.take-number' }),
  get(patterns.display, halls.display, { can: 'public', audit: null }),
  get(patterns.receipt, receipt.show, { can, audit: 'counter.follow' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '窗口', href: paths.home, can, order: 5 },
  { hall: 'desk', label: '叫号', href: paths.calls, can: serve, order: 6 },
]
