// 办件: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as assignmentRules from './pages/desk/assignment-rules.ts'
import * as assignment from './pages/desk/assignment.ts'
import * as demandWhen from './pages/admin/demand-when.ts'
import * as demands from './pages/admin/demands.ts'
import * as wording from './pages/admin/wording.ts'
import * as wordings from './pages/admin/wordings.ts'
import * as attachment from './pages/desk/attachment.ts'
import * as bulkRun from './pages/desk/bulk-run.ts'
import * as bulk from './pages/desk/bulk.ts'
import * as clock from './pages/desk/clock.ts'
import * as document from './pages/desk/document.ts'
import * as paper from './pages/desk/paper.ts'
import * as papers from './pages/desk/papers.ts'
import * as draft from './pages/desk/draft.ts'
import * as file from './pages/desk/file.ts'
import * as preview from './pages/desk/preview.ts'
import * as laterRefusal from './pages/desk/later-refusal.ts'
import * as originalCheck from './pages/desk/original-check.ts'
import * as notes from './pages/desk/notes.ts'
import * as precedent from './pages/desk/precedent.ts'
import * as promiseChecks from './pages/desk/promise-checks.ts'
import * as print from './pages/desk/print.ts'
import * as queueList from './pages/desk/queue-list.ts'
import * as queueViews from './pages/desk/queue-views.ts'
import * as queue from './pages/desk/queue.ts'
import * as step from './pages/desk/step.ts'
import * as submissions from './pages/desk/submissions.ts'
import * as told from './pages/desk/told.ts'
import * as unmasking from './pages/desk/unmasking.ts'
import * as labels from './pages/desk/labels.ts'
import * as viewer from './pages/desk/viewer.ts'
import { paths, patterns } from './paths.ts'
import { paces } from '../platform/web/paces.ts'
import { routesAfterFiling } from './routes-after-filing.ts'
import { filingRoutes } from './routes-of-filing.ts'

const read = { can: 'applications.read', audit: 'applications.read' } as const

export const routes: readonly Route[] = [
  ...filingRoutes,
  ...routesAfterFiling,
  get(paths.queue(), queue.show, { can: 'applications.read', audit: null }),
  get(paths.queueList(), queueList.download, {
    ...{ can: 'applications.read', audit: 'desk.export', pace: paces.exports },
  }),
  post(paths.queueViews(), queueViews.create, {
    can: 'applications.read',
    audit: 'desk.save-view',
  }),
  post(patterns.queueViewRemoval, queueViews.remove, {
    can: 'applications.read',
    audit: 'desk.remove-view',
  }),
  post(paths.queueColumns(), queueViews.columns, {
    can: 'applications.read',
    audit: 'desk.columns',
  }),
  get(paths.bulk(), bulk.show, { can: 'applications.step', audit: null }),
  post(paths.bulk(), bulk.create, {
    can: 'applications.step',
    audit: 'applications.bulk-start',
  }),
  get(patterns.bulkRun, bulkRun.show, { can: 'applications.step', audit: null }),
  post(patterns.bulkCancel, bulkRun.cancel, {
    can: 'applications.step',
    audit: 'applications.bulk-cancel',
  }),
  post(patterns.notes, notes.create, { can: 'applications.step', audit: 'desk.note' }),
  post(patterns.claim, assignment.take, { can: 'applications.step', audit: 'applications.assign' }),
  post(patterns.assignment, assignment.create, {
    can: 'applications.step',
    audit: 'applications.assign',
  }),
  get(paths.assignmentRules(), assignmentRules.show, { can: 'applications.assign', audit: null }),
  post(paths.assignmentRulesPost, assignmentRules.create, {
    can: 'applications.assign',
    audit: 'applications.set-rule',
  }),
  get(paths.deskDraft, draft.ask, { can: 'counter.assist', audit: null }),
  post(paths.deskDraft, draft.open, { can: 'counter.assist', audit: 'applications.take-over' }),
  get(patterns.deskFile, file.show, read),
  post(patterns.unmaskings, unmasking.create, {
    can: 'applications.read',
    audit: 'applications.unmask',
  }),
  get(patterns.deskClock, clock.show, read),
  get(patterns.deskPrint, print.show, read),
  get(patterns.deskSubmissions, submissions.show, read),
  get(patterns.told, told.show, read),
  get(patterns.deskAttachment, attachment.show, read),
  get(patterns.deskViewer, viewer.show, read),
  get(paths.promiseChecks(), promiseChecks.show, { can: 'applications.step', audit: null }),
  post(paths.promiseChecks(), promiseChecks.create, {
    can: 'applications.step',
    audit: 'applications.check-promise',
  }),
  post(patterns.laterRefusal, laterRefusal.create, {
    can: 'applications.step',
    audit: 'applications.refuse-later',
  }),
  post(patterns.originalCheck, originalCheck.create, {
    can: 'applications.step',
    audit: 'applications.check-original',
  }),
  post(patterns.labels, labels.update, { can: 'applications.step', audit: 'desk.label' }),
  post(patterns.precedent, precedent.create, {
    can: 'applications.assign',
    audit: 'desk.precedent',
  }),
  get(patterns.deskPreview, preview.show, read),
  get(patterns.deskDocument, document.show, read),
  get(patterns.papers, papers.show, read),
  get(patterns.paper, paper.show, read),
  post(patterns.paper, paper.propose, {
    can: 'applications.step',
    audit: 'documents.propose-change',
  }),
  post(patterns.paperDecision, paper.decide, {
    can: 'applications.step',
    audit: 'documents.confirm-change',
  }),
  get(patterns.deskStep, step.show, { can: 'applications.step', audit: 'applications.read' }),
  post(patterns.deskSteps, step.create, {
    can: 'applications.step',
    audit: 'applications.<action>',
  }),

  get(paths.demands, demands.show, { can: 'matters.publish', audit: null }),
  post(paths.demands, demands.create, {
    can: 'matters.publish',
    audit: 'applications.demand-signature',
  }),
  get(patterns.demandWhen, demandWhen.show, { can: 'matters.publish', audit: null }),
  post(patterns.demandWhen, demandWhen.update, {
    can: 'matters.publish',
    audit: 'applications.limit-demand',
  }),
  post(paths.demandRemoval, demands.remove, {
    can: 'matters.publish',
    audit: 'applications.end-demand',
  }),
  get(paths.wordings, wordings.list, { can: 'matters.publish', audit: null }),
  get(patterns.wording, wording.show, { can: 'matters.publish', audit: null }),
  post(patterns.wording, wording.update, {
    can: 'matters.publish',
    audit: 'notifications.edit-wording',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'public', label: '我要查', href: paths.lookUp(), can: 'public', order: 30 },
  { hall: 'admin', label: '共同签署要求', href: paths.demands, can: 'matters.publish', order: 44 },
  { hall: 'admin', label: '通知用语', href: paths.wordings, can: 'matters.publish', order: 45 },
  {
    hall: 'desk',
    label: '接办草稿',
    href: paths.deskDraft,
    can: 'counter.assist',
    order: 25,
  },
  {
    hall: 'desk',
    label: '承诺核查',
    href: paths.promiseChecks(),
    can: 'applications.step',
    order: 27,
  },
  {
    hall: 'desk',
    label: '分派规则',
    href: paths.assignmentRules(),
    can: 'applications.assign',
    order: 58,
  },
  { hall: 'desk', label: '办件', href: paths.queue(), can: 'applications.read', order: 10 },
]
