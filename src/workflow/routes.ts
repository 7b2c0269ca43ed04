// The ledger of the machine and its plans; both are only looked at.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as plan from './pages/admin/plan.ts'
import * as workflow from './pages/admin/workflow.ts'
import { paths, patterns } from './paths.ts'

const read = { can: 'workflow.read', audit: null } as const

export const routes: readonly Route[] = [
  get(patterns.workflow, workflow.show, read),
  get(patterns.plan, plan.show, read),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '流程', href: paths.workflow(), can: 'workflow.read', order: 20 },
]
