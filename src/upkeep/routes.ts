// 运行维护: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as system from './pages/admin/system.ts'
import { paths } from './paths.ts'

const can = 'operations.read'

export const routes: readonly Route[] = [
  get(paths.system, system.show, { can, audit: null }),
  post(paths.maintenance, system.update, { can, audit: 'upkeep.set-maintenance' }),
  post(paths.retry(':id'), system.retryJob, { can, audit: 'upkeep.retry-job' }),
  post(paths.drop(':id'), system.dropJob, { can, audit: 'upkeep.drop-job' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '运行状况', href: paths.system, can, order: 74 },
]
