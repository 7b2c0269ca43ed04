// The ledger of rehearsals.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import * as rehearsal from './pages/admin/rehearsal.ts'
import * as routing from './pages/admin/routing.ts'
import { paths } from './paths.ts'
import { workflowPatterns } from '../workflow/index.ts'

export const routes: readonly Route[] = [
  get(paths.rehearsal, rehearsal.show, { can: 'matters.publish', audit: null }),
  get(workflowPatterns.planRouting, routing.show, { can: 'workflow.edit', audit: null }),
]
