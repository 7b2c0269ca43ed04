// The ledger of the plan editor.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { workflowPatterns as patterns } from '../workflow/index.ts'
import * as draft from './pages/admin/draft.ts'

const can = 'workflow.edit'

export const routes: readonly Route[] = [
  get(patterns.planDraft, draft.show, { can, audit: null }),
  post(patterns.planDraft, draft.begin, { can, audit: 'plans.begin' }),
  post(patterns.planStages, draft.change, { can, audit: 'plans.change' }),
  post(patterns.planPublication, draft.publish, { can, audit: 'plans.publish' }),
  post(patterns.planRemoval, draft.remove, { can, audit: 'plans.remove' }),
]
