// The stages through which one application goes: the version it was filed under, with the branches
// and levels that its answers give.
import type { Facts } from '../forms/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { MatterVersion } from '../matters/index.ts'
import { pastoralCounties } from '../organizations/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { planFor, planVersion } from '../workflow/index.ts'
import type { StagePlan } from '../workflow/index.ts'
import type { Application } from './types.ts'

type Filed = Pick<
  Application,
  'stagePlanVersionId' | 'answers' | 'applicantKind' | 'regionCode' | 'submittedAt' | 'createdAt'
>

/** Before filing, and for applications older than plans of their own, that of the guide. */
export async function planOf(
  db: Db | Tx,
  application: Filed,
  { stagePlanVersionId }: Pick<MatterVersion, 'stagePlanVersionId'>,
): Promise<StagePlan> {
  const plan = await planVersion(db, application.stagePlanVersionId ?? stagePlanVersionId)
  return planFor(plan, { answers: application.answers, facts: conditionFacts(application) })
}

/** What conditions look at besides answers. Ages and the like count from the day of filing, so that no branch changes while it is handled. */
export function conditionFacts({
  applicantKind,
  regionCode,
  submittedAt,
  createdAt,
}: Omit<Filed, 'answers' | 'stagePlanVersionId'>): Facts {
  const today = dayOf(submittedAt ?? createdAt)
  return { today, applicantKind, region: regionCode, pastoral: pastoralCounties }
}
