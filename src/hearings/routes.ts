// 听证: the ledger.
import { applicationPatterns } from '../applications/index.ts'
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import * as desk from './pages/desk/hearing.ts'
import * as own from './pages/public/hearing.ts'

const step = 'applications.step'
const apply = 'applications.apply'

export const routes: readonly Route[] = [
  get(applicationPatterns.deskHearing, desk.show, { can: step, audit: 'applications.read' }),
  post(applicationPatterns.deskHearing, desk.create, { can: step, audit: 'hearings.<act>' }),
  get(applicationPatterns.hearing, own.show, { can: apply, audit: null }),
  post(applicationPatterns.hearing, own.create, {
    can: apply,
    audit: 'hearings.<act>',
    pace: paces.voices,
  }),
]
