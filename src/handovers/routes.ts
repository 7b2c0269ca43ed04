// 请假与交接: the ledger.
import { leavePaths as paths, leavePatterns as patterns } from '../leaves/index.ts'
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as handover from './pages/desk/handover.ts'
import * as leaves from './pages/desk/leaves.ts'

const can = 'applications.step'

export const routes: readonly Route[] = [
  get(paths.leaves, leaves.show, { can, audit: null }),
  post(paths.leaves, leaves.create, { can, audit: 'leaves.note' }),
  get(patterns.handover, handover.show, { can, audit: null }),
  post(patterns.end, handover.end, { can, audit: 'leaves.end' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '请假与代理', href: paths.leaves, can, order: 55 },
]
