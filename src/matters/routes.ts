// The ledger of the catalogue.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as acceptances from './pages/admin/acceptances.ts'
import * as claims from './pages/admin/claims.ts'
import * as comments from './pages/admin/comments.ts'
import * as contact from './pages/admin/contact.ts'
import * as contacts from './pages/admin/contacts.ts'
import * as coverage from './pages/admin/coverage.ts'
import * as licences from './pages/admin/licences.ts'
import * as list from './pages/admin/list.ts'
import * as listEdit from './pages/admin/list-edit.ts'
import * as listHistory from './pages/admin/list-history.ts'
import * as listPlanned from './pages/admin/list-planned.ts'
import * as listRelease from './pages/admin/list-release.ts'
import * as lists from './pages/admin/lists.ts'
import * as comparison from './pages/admin/comparison.ts'
import * as draftRemoval from './pages/admin/draft-removal.ts'
import * as elsewhere from './pages/admin/elsewhere.ts'
import * as editing from './pages/admin/edit.ts'
import * as adminMatter from './pages/admin/matter.ts'
import * as adminMatters from './pages/admin/matters.ts'
import * as exports from './pages/admin/exports.ts'
import * as formPart from './pages/admin/form-part.ts'
import * as history from './pages/admin/history.ts'
import * as identity from './pages/admin/identity.ts'
import * as imported from './pages/admin/import.ts'
import * as imports from './pages/admin/imports.ts'
import * as matrix from './pages/admin/matrix.ts'
import * as materialFiles from './pages/admin/material-files.ts'
import * as materialWhen from './pages/admin/material-when.ts'
import * as part from './pages/admin/part.ts'
import * as planned from './pages/admin/planned.ts'
import * as preview from './pages/admin/preview.ts'
import * as reviews from './pages/admin/reviews.ts'
import * as situations from './pages/admin/situations.ts'
import * as submissions from './pages/admin/submissions.ts'
import * as suspensions from './pages/admin/suspensions.ts'
import * as changes from './pages/public/changes.ts'
import * as report from './pages/admin/report.ts'
import * as reportFile from './pages/admin/report-file.ts'
import * as entry from './pages/admin/entry.ts'
import * as operation from './pages/admin/operation.ts'
import * as operationForm from './pages/admin/operation-form.ts'
import * as operations from './pages/admin/operations.ts'
import * as wordRemoval from './pages/admin/word-removal.ts'
import * as words from './pages/admin/words.ts'
import * as papers from './pages/print/papers.ts'
import * as printedChecklist from './pages/print/checklist.ts'
import * as printedGuide from './pages/print/guide.ts'
import * as schema from './pages/public/schema.ts'
import * as guide from './pages/public/guide.ts'
import * as materialFile from './pages/public/material-file.ts'
import * as matters from './pages/public/matters.ts'
import * as suggestions from './pages/public/suggestions.ts'
import { paths } from './paths.ts'

const open = { can: 'public', audit: null } as const
const kept = { ...open, kept: 'for-visitors' } as const
const read = { can: 'matters.read', audit: null } as const
const edit = { can: 'matters.edit', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.matters, matters.show, { ...kept, pace: paces.searches }),
  get(paths.suggestions, suggestions.list, { ...open, pace: paces.searches }),
  get(paths.changes, changes.show, kept),
  get(paths.materialFile, materialFile.show, open),
  get(paths.guide, guide.show, kept),
  get(paths.print, printedGuide.show, kept),
  get(paths.checklist, printedChecklist.show, kept),
  get(paths.guideFile, papers.guide, open),
  get(paths.blankForm, papers.form, open),
  get(paths.schema, schema.show, open),
  get(paths.adminMatters, adminMatters.show, read),
  get(paths.report, report.show, read),
  post(paths.report, report.recheck, { can: 'matters.publish', audit: 'matters.recheck' }),
  get(paths.reportFile, reportFile.show, read),
  get(paths.exportSheets, exports.sheets, { ...read, pace: paces.exports }),
  get(paths.exportJson, exports.json, { ...read, pace: paces.exports }),
  get(paths.words, words.show, read),
  post(paths.words, words.create, { can: 'matters.edit', audit: 'matters.add-word' }),
  post(paths.wordRemoval, wordRemoval.create, {
    can: 'matters.edit',
    audit: 'matters.remove-word',
  }),
  post(paths.elsewhere, elsewhere.create, {
    can: 'matters.edit',
    audit: 'matters.point-elsewhere',
  }),
  post(paths.elsewhereRemoval, elsewhere.remove, {
    can: 'matters.edit',
    audit: 'matters.unpoint-elsewhere',
  }),
  get(paths.imports, imports.show, { can: 'matters.publish', audit: null }),
  post(paths.imports, imports.create, {
    ...{ can: 'matters.publish', audit: null, files: 'form', pace: paces.imports },
  }),
  get(paths.import, imported.show, { can: 'matters.publish', audit: null }),
  get(paths.importRefused, imported.refused, { can: 'matters.publish', audit: null }),
  post(paths.import, imported.create, { can: 'matters.publish', audit: 'matters.import' }),
  get(paths.licences, licences.show, read),
  post(paths.licences, licences.create, { can: 'matters.edit', audit: 'matters.add-licence' }),
  post(paths.licenceRemovals, licences.remove, {
    can: 'matters.edit',
    audit: 'matters.remove-licence',
  }),
  get(paths.contacts, contacts.show, edit),
  post(paths.contacts, contacts.create, {
    can: 'matters.edit',
    audit: 'matters.confirm-contacts',
  }),
  get(paths.contact, contact.show, edit),
  post(paths.contact, contact.update, { can: 'matters.edit', audit: 'matters.change-contacts' }),
  get(paths.newMatter, entry.blank, { can: 'matters.publish', audit: null }),
  post(paths.newMatter, entry.create, { can: 'matters.publish', audit: 'matters.enter' }),
  get(paths.operations, operations.show, read),
  get(paths.operationForm, operationForm.show, { can: 'matters.publish', audit: null }),
  post(paths.operationForm, operationForm.create, {
    can: 'matters.publish',
    audit: 'matters.propose',
  }),
  get(paths.operation, operation.show, read),
  post(paths.operationReviews, operation.review, {
    can: 'matters.review',
    audit: 'matters.review-operation',
  }),
  post(paths.operationRecalls, operation.recall, {
    can: 'matters.publish',
    audit: 'matters.recall-operation',
  }),
  get(paths.lists, lists.show, edit),
  post(paths.claims, claims.create, { can: 'matters.edit', audit: 'matters.claim' }),
  post(paths.acceptances, acceptances.create, {
    can: 'matters.edit',
    audit: 'matters.accept-change',
  }),
  get(paths.list, list.show, edit),
  get(paths.listEdit, listEdit.edit, edit),
  post(paths.listEdit, listEdit.update, { can: 'matters.edit', audit: 'matters.edit-list' }),
  post(paths.listDraftRemoval, listEdit.discard, {
    can: 'matters.edit',
    audit: 'matters.drop-list-draft',
  }),
  get(paths.listHistory, listHistory.show, edit),
  post(paths.listPlanned, listPlanned.create, {
    can: 'matters.edit',
    audit: 'matters.move-planned-list',
  }),
  post(paths.listRelease, listRelease.create, { can: 'matters.edit', audit: 'matters.release' }),
  get(paths.adminMatter, adminMatter.show, read),
  get(paths.entry, entry.edit, edit),
  post(paths.entry, entry.update, { can: 'matters.publish', audit: 'matters.save-draft' }),
  get(paths.edit, editing.edit, edit),
  post(paths.edit, editing.update, { can: 'matters.edit', audit: 'matters.save-draft' }),
  get(paths.form, formPart.show, read),
  post(paths.form, formPart.update, { can: 'matters.edit', audit: 'matters.save-draft' }),
  get(paths.materialFiles, materialFiles.show, read),
  post(paths.materialFiles, materialFiles.update, {
    can: 'matters.edit',
    audit: 'matters.save-draft',
    files: 'form',
  }),
  get(paths.situations, situations.show, read),
  post(paths.situations, situations.update, { can: 'matters.edit', audit: 'matters.save-draft' }),
  get(paths.materialWhen, materialWhen.show, read),
  post(paths.materialWhen, materialWhen.update, {
    can: 'matters.edit',
    audit: 'matters.save-draft',
  }),
  get(paths.identity, identity.show, read),
  post(paths.identity, identity.update, { can: 'matters.edit', audit: 'matters.save-draft' }),
  get(paths.part, part.show, read),
  post(paths.part, part.update, { can: 'matters.edit', audit: 'matters.save-draft' }),
  post(paths.draftRemoval, draftRemoval.create, {
    can: 'matters.edit',
    audit: 'matters.discard-draft',
  }),
  get(paths.preview, preview.show, read),
  get(paths.previewGuide, preview.guide, read),
  get(paths.matrix, matrix.show, read),
  get(paths.matrixFile, matrix.file, read),
  get(paths.coverage, coverage.show, read),
  post(paths.coverage, coverage.remind, { can: 'matters.publish', audit: 'matters.remind' }),
  get(paths.history, history.show, read),
  get(paths.comments, comments.show, read),
  post(paths.comments, comments.create, { can: 'matters.comment', audit: 'matters.comment' }),
  post(paths.commentTurns, comments.turn, { can: 'matters.comment', audit: 'matters.comment' }),
  get(paths.comparison, comparison.show, read),
  post(paths.submissions, submissions.create, { can: 'matters.publish', audit: 'matters.submit' }),
  post(paths.recalls, reviews.remove, { can: 'matters.publish', audit: 'matters.recall' }),
  post(paths.reviews, reviews.create, { can: 'matters.review', audit: 'matters.review' }),
  post(paths.planned, planned.create, { can: 'matters.publish', audit: 'matters.recall' }),
  post(paths.suspensions, suspensions.create, { can: 'matters.publish', audit: 'matters.suspend' }),
  post(paths.resumptions, suspensions.end, { can: 'matters.publish', audit: 'matters.resume' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'public', label: '我要办', href: paths.matters, can: 'public', order: 20 },
  { hall: 'admin', label: '事项', href: paths.adminMatters, can: 'matters.read', order: 10 },
  { hall: 'admin', label: '目录调整', href: paths.operations, can: 'matters.read', order: 11 },
  { hall: 'admin', label: '实施清单', href: paths.lists, can: 'matters.edit', order: 11 },
]
