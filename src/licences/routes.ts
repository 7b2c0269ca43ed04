// The ledger of the licences: the holder's own pages, and those of the department and its supervisors.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as deskLicence from './pages/desk/licence.ts'
import * as deskLicences from './pages/desk/licences.ts'
import * as licence from './pages/public/licence.ts'
import * as myLicences from './pages/public/my-licences.ts'
import { paths, patterns } from './paths.ts'

const own = { can: 'own.papers', audit: null } as const
const read = { can: 'applications.read', audit: 'licences.read' } as const

export const routes: readonly Route[] = [
  get(paths.mine, myLicences.show, own),
  get(patterns.own, licence.show, own),
  get(patterns.certificate, licence.certificate, own),
  post(patterns.answer, licence.answer, { can: 'own.papers', audit: 'licences.answer' }),
  get(paths.desk, deskLicences.show, { can: 'applications.read', audit: null }),
  get(patterns.deskOne, deskLicence.show, read),
  get(patterns.deskCertificate, deskLicence.certificate, read),
  post(patterns.deskOne, deskLicence.propose, {
    can: 'applications.step',
    audit: 'licences.propose-ending',
  }),
  post(patterns.deskDecision, deskLicence.decide, {
    can: 'applications.step',
    audit: 'licences.end',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '证照', href: paths.desk, can: 'applications.read', order: 45 },
]
