// 征求意见: the ledger.
import { applicationPatterns } from '../applications/index.ts'
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as rules from './pages/admin/rules.ts'
import * as asking from './pages/desk/asking.ts'
import * as files from './pages/desk/files.ts'
import * as one from './pages/desk/one.ts'
import * as queue from './pages/desk/queue.ts'
import * as withdrawal from './pages/desk/withdrawal.ts'
import { paths, patterns } from './paths.ts'

const step = 'applications.step'
const edit = 'matters.publish'

export const routes: readonly Route[] = [
  get(applicationPatterns.deskConsultations, asking.show, {
    can: step,
    audit: 'applications.read',
  }),
  post(applicationPatterns.deskConsultations, asking.create, {
    can: step,
    audit: 'consultations.ask',
  }),
  get(paths.queue(), queue.show, { can: step, audit: null }),
  get(patterns.one, one.show, { can: step, audit: 'applications.read' }),
  post(patterns.answer, one.create, { can: step, audit: 'consultations.answer', files: 'form' }),
  post(patterns.withdrawal, withdrawal.create, { can: step, audit: 'consultations.withdraw' }),
  get(patterns.file, files.material, { can: step, audit: 'applications.read' }),
  get(patterns.reply, files.reply, { can: step, audit: 'applications.read' }),
  get(paths.rules, rules.show, { can: edit, audit: null }),
  post(paths.rules, rules.create, { can: edit, audit: 'consultations.set-rule' }),
  post(paths.ruleRemoval, rules.remove, { can: edit, audit: 'consultations.remove-rule' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '征求意见', href: paths.queue(), can: step, order: 12 },
  { hall: 'admin', label: '征求意见规则', href: paths.rules, can: edit, order: 45 },
]
