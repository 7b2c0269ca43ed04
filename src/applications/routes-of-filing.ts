// 申请: the ledger of filing, from the start to the receipt.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import * as autosave from './pages/public/autosave.ts'
import * as bin from './pages/public/bin.ts'
import * as check from './pages/public/check.ts'
import * as discard from './pages/public/discard.ts'
import * as draft from './pages/public/draft.ts'
import * as file from './pages/public/file.ts'
import * as materials from './pages/public/materials.ts'
import * as merge from './pages/public/merge.ts'
import * as printedDraft from './pages/public/printed-draft.ts'
import * as receipt from './pages/public/receipt.ts'
import * as renewal from './pages/public/renewal.ts'
import * as reuse from './pages/public/reuse.ts'
import * as section from './pages/public/section.ts'
import * as signatures from './pages/public/signatures.ts'
import * as signing from './pages/public/signing.ts'
import * as signingFile from './pages/public/signing-file.ts'
import { startAddress } from './pages/public/start-address.ts'
import * as start from './pages/public/start.ts'
import * as submission from './pages/public/submission.ts'
import * as upload from './pages/public/upload.ts'
import { paths, patterns } from './paths.ts'

const own = { can: 'applications.apply', audit: null } as const
const fill = { can: 'applications.fill', audit: null } as const
const save = { can: 'applications.fill', audit: 'applications.save', files: 'form' } as const

export const filingRoutes: readonly Route[] = [
  get(startAddress, start.show, own),
  post(paths.drafts, draft.create, { ...own, audit: 'applications.begin', pace: paces.drafts }),
  get(paths.bin, bin.show, own),
  get(paths.reuse, reuse.show, { can: 'own.account', audit: null }),
  post(paths.reuse, reuse.update, {
    can: 'own.account',
    audit: 'applications.consent-to-reuse',
  }),
  get(patterns.printedDraft, printedDraft.show, own),
  post(patterns.printedDraft, printedDraft.create, {
    can: 'applications.apply',
    audit: 'applications.print-code',
  }),
  post(patterns.restoration, bin.restore, {
    can: 'applications.apply',
    audit: 'applications.restore',
  }),
  get(patterns.section, section.show, fill),
  post(patterns.section, section.create, save),
  post(patterns.autosave, autosave.create, {
    can: 'applications.fill',
    audit: 'applications.save',
  }),
  get(patterns.merge, merge.show, fill),
  post(patterns.merge, merge.create, {
    can: 'applications.fill',
    audit: 'applications.choose-answers',
  }),
  get(patterns.materials, materials.show, fill),
  post(patterns.materials, materials.create, {
    ...save,
    audit: 'applications.attach',
    pace: paces.uploads,
  }),
  post(patterns.uploads, upload.create, {
    can: 'applications.fill',
    audit: 'applications.begin-upload',
    pace: paces.uploads,
  }),
  post(patterns.upload, upload.add, { ...save, audit: 'applications.attach', pace: paces.pieces }),
  get(patterns.check, check.show, fill),
  post(patterns.submission, submission.create, {
    can: 'applications.fill',
    audit: 'applications.submit',
  }),
  get(patterns.signatures, signatures.show, fill),
  post(patterns.signatures, signatures.create, {
    can: 'applications.fill',
    audit: 'applications.ask-signature',
  }),
  get(patterns.signing, signing.show, { can: 'own.account', audit: null }),
  get(patterns.signingFile, signingFile.show, { can: 'own.account', audit: null }),
  post(patterns.signing, signing.create, { can: 'own.account', audit: 'applications.sign' }),
  get(patterns.receipt, receipt.show, own),
  post(patterns.renewal, renewal.create, {
    can: 'applications.fill',
    audit: 'applications.move-to-version',
  }),
  get(patterns.discard, discard.show, own),
  post(patterns.discard, discard.create, {
    can: 'applications.apply',
    audit: 'applications.discard',
  }),
  get(patterns.file, file.show, fill),
]
