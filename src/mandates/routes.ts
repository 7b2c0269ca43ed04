// The ledger of mandates.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import * as acting from './pages/public/acting.ts'
import * as child from './pages/public/child.ts'
import * as mandates from './pages/public/mandates.ts'
import * as newMandate from './pages/public/new-mandate.ts'
import * as one from './pages/public/one-mandate.ts'
import { paths, patterns } from './paths.ts'

const manage = { can: 'mandates.manage', audit: null } as const
const own = { can: 'own.account', audit: null } as const
const act = { can: 'applications.apply', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.list, mandates.show, manage),
  get(paths.new, newMandate.show, manage),
  post(paths.new, newMandate.create, { ...manage, audit: 'mandates.offer' }),
  post(paths.joining, mandates.joinCompany, { ...own, audit: 'mandates.answer' }),
  post(paths.companies, mandates.claim, { ...own, audit: 'mandates.claim' }),
  get(paths.child, child.show, own),
  post(paths.child, child.create, { ...own, audit: 'mandates.guard' }),
  get(patterns.one, one.show, act),
  post(patterns.answer, one.answer, { ...own, audit: 'mandates.answer' }),
  get(patterns.end, one.showEnd, act),
  post(patterns.end, one.createEnd, { ...act, audit: 'mandates.end' }),
  post(paths.acting, acting.create, { ...act, audit: 'mandates.act' }),
]
