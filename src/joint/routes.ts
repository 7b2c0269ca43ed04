// 联办件: the ledger.
import { bundlePaths, bundlePatterns } from '../bundles/index.ts'
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as correction from './pages/desk/correction.ts'
import * as delivery from './pages/desk/delivery.ts'
import * as extension from './pages/desk/extension.ts'
import * as joint from './pages/desk/joint.ts'
import * as autosave from './pages/public/autosave.ts'
import * as discard from './pages/public/discard.ts'
import * as form from './pages/public/form.ts'
import * as progress from './pages/public/progress.ts'
import * as rating from './pages/public/rating.ts'
import * as start from './pages/public/start.ts'
import * as upload from './pages/public/upload.ts'

const can = 'applications.apply'
const read = { can: 'applications.read', audit: null } as const

export const routes: readonly Route[] = [
  get(bundlePatterns.start, start.show, { can, audit: null }),
  post(bundlePaths.drafts, start.create, { can, audit: 'joint.begin', pace: paces.drafts }),
  get(bundlePatterns.section, form.show, { can, audit: null }),
  post(bundlePatterns.section, form.create, { can, audit: 'joint.save', files: 'form' }),
  post(bundlePatterns.autosave, autosave.create, { can, audit: 'joint.save' }),
  post(bundlePatterns.uploads, upload.create, {
    ...{ can, audit: 'joint.begin-upload', pace: paces.uploads },
  }),
  post(bundlePatterns.upload, upload.add, {
    ...{ can, audit: 'joint.attach', files: 'form', pace: paces.pieces },
  }),
  get(bundlePatterns.discard, discard.show, { can, audit: null }),
  post(bundlePatterns.discard, discard.create, { can, audit: 'joint.discard' }),
  post(bundlePatterns.restoration, discard.restore, { can, audit: 'joint.restore' }),
  get(bundlePatterns.file, progress.file, { can, audit: null }),
  post(bundlePatterns.jointWithdrawal, progress.withdraw, { can, audit: 'joint.withdraw' }),
  get(bundlePatterns.rating, rating.show, { can, audit: null }),
  post(bundlePatterns.rating, rating.create, { can, audit: 'joint.rate', pace: paces.voices }),
  get(bundlePatterns.joint, progress.show, { can, audit: null }),
  get(bundlePatterns.found, progress.showFound, { can: 'public', audit: null }),
  get(bundlePaths.deskQueue, joint.queue, read),
  get(bundlePatterns.desk, joint.show, read),
  post(bundlePatterns.deskAcceptance, joint.accept, {
    can: 'applications.step',
    audit: 'joint.accept',
  }),
  get(bundlePatterns.deskCorrection, correction.show, { can: 'applications.step', audit: null }),
  post(bundlePatterns.deskCorrection, correction.create, {
    can: 'applications.step',
    audit: 'joint.correct',
  }),
  post(bundlePatterns.deskExtension, extension.create, {
    can: 'applications.step',
    audit: 'joint.extend',
  }),
  get(bundlePatterns.deskDelivery, delivery.show, { can: 'counter.serve', audit: null }),
  post(bundlePatterns.deskDelivery, delivery.create, {
    can: 'counter.serve',
    audit: 'joint.hand-over',
    files: 'form',
  }),
]

export const menu: readonly MenuEntry[] = [
  {
    hall: 'desk',
    label: '联办件',
    href: bundlePaths.deskQueue,
    can: 'applications.step',
    order: 14,
  },
]
