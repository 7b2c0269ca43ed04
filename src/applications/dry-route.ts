// 路由试算: through which stages an application with these answers would go from a region, who would act at
// each and why. Nothing is begun and nothing is read of any applicant.
import type { Answers } from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import { offeringFor } from '../matters/index.ts'
import type { Matter, MatterVersion } from '../matters/index.ts'
import { pastoralCounties } from '../organizations/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { planFor, stageAt } from '../workflow/index.ts'
import type { Stage, StagePlan } from '../workflow/index.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import type { ApplicantKind } from './types.ts'

export interface RoutedBy {
  readonly matter: Pick<Matter, 'id' | 'lineId'>
  readonly version: MatterVersion
  /** The plan tried: a draft of it, or the one in force. */
  readonly plan: StagePlan
  readonly regionCode: string
  readonly regionPath: string
  readonly applicantKind: ApplicantKind
  readonly answers: Answers
  readonly today: Day
}

export interface RoutedStage {
  /** At the level that the division of powers gives. */
  readonly stage: Stage
  /** Null for a stage that these answers leave out. */
  readonly owner: { readonly departmentName: string; readonly reason: string } | null
}

/** Null where nobody takes the matter for that region. */
export async function dryRoute(db: Db, by: RoutedBy): Promise<readonly RoutedStage[] | null> {
  const { regionCode, regionPath, applicantKind, answers, today } = by
  const offering = await offeringFor(db, by.matter.id, regionPath)
  if (offering === null) return null
  const facts = { today, applicantKind, region: regionCode, pastoral: pastoralCounties }
  const own = planFor(by.plan, { answers, facts })
  const placed = { offeringId: offering.id, regionPath, leadDepartmentId: null }
  const routed: RoutedStage[] = []
  for (const planned of by.plan.stages) {
    const stage = stageAt(own, planned.number)
    if (stage === null) {
      routed.push({ stage: planned, owner: null })
      continue
    }
    const found = await ownerOfStage(db, placed, by.matter.lineId, by.version, stage)
    const owner = { departmentName: found.department.name, reason: found.reason }
    routed.push({ stage, owner })
  }
  return routed
}
