// The ledger of what concerns one's own data.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import * as closure from './pages/public/closure.ts'
import * as ownData from './pages/public/own-data.ts'
import { paths } from './paths.ts'

const own = { can: 'own.account', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.ownData, ownData.show, own),
  post(paths.ownDataFile, ownData.create, { ...own, audit: 'privacy.export' }),
  post(paths.withdrawal, ownData.withdraw, { ...own, audit: 'consents.withdraw' }),
  get(paths.closure, closure.show, own),
  get(paths.closed, closure.closed, { can: 'public', audit: null }),
  post(paths.closure, closure.create, { ...own, audit: 'accounts.close-own' }),
]
