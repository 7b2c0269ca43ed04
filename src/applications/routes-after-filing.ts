// The ledger of what an applicant does after filing. `/applications/:id` takes any word in its place,
// so the addresses of filing (`/applications/new`) stand before these.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import * as changes from './pages/public/changes.ts'
import * as correction from './pages/public/correction.ts'
import * as correctionAutosave from './pages/public/correction-autosave.ts'
import { licencePatterns } from '../licences/index.ts'
import * as amendment from './pages/public/amendment.ts'
import * as document from './pages/public/document.ts'
import * as foundByCode from './pages/public/found-by-code.ts'
import * as later from './pages/public/later.ts'
import * as lookUp from './pages/public/look-up.ts'
import * as progress from './pages/public/progress.ts'
import * as subscription from './pages/public/subscription.ts'
import * as rating from './pages/public/rating.ts'
import * as whoReadIt from './pages/public/who-read-it.ts'
import * as withdrawal from './pages/public/withdrawal.ts'
import { paths, patterns } from './paths.ts'

const can = 'applications.apply'
const fill = 'applications.fill'

export const routesAfterFiling: readonly Route[] = [
  post(licencePatterns.amendment, amendment.begin, {
    can: 'own.papers',
    audit: 'applications.begin-amendment',
  }),
  get(paths.lookUp(), lookUp.show, { can: 'public', audit: null }),
  post(paths.lookUp(), lookUp.create, { can: 'public', audit: 'applications.look-up' }),
  get(patterns.foundByCode, foundByCode.show, { can: 'public', audit: null }),
  get(patterns.subscription, subscription.show, { can: 'public', audit: null }),
  post(patterns.subscription, subscription.create, {
    can: 'public',
    audit: 'notifications.subscribe',
  }),
  get(patterns.progress, progress.show, { can, audit: null }),
  get(patterns.correction, correction.show, { can: fill, audit: null }),
  post(patterns.keptCorrection, correctionAutosave.create, {
    can: fill,
    audit: 'applications.save-correction',
  }),
  post(patterns.correction, correction.create, {
    can: fill,
    audit: 'applications.resubmit',
    files: 'form',
  }),
  get(patterns.later, later.show, { can: fill, audit: null }),
  post(patterns.later, later.create, { can: fill, audit: 'applications.attach', files: 'form' }),
  get(patterns.withdrawal, withdrawal.show, { can, audit: null }),
  post(patterns.withdrawal, withdrawal.create, { can, audit: 'applications.withdraw' }),
  get(patterns.rating, rating.show, { can, audit: null }),
  post(patterns.rating, rating.create, { can, audit: 'applications.rate', pace: paces.voices }),
  get(patterns.changes, changes.show, { can, audit: null }),
  get(patterns.readers, whoReadIt.show, { can, audit: null }),
  get(patterns.document, document.show, { can, audit: null }),
]
