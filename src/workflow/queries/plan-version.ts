// One version of a stage plan, beside the other versions of the same plan.
import type { Db } from '../../platform/database/transaction.ts'
import type { StagePlan } from '../plan-types.ts'

export interface PlanVersion {
  readonly key: string
  readonly title: string
  readonly version: number
  readonly publishedAt: Date | null
  readonly plan: StagePlan
  readonly versions: readonly VersionLine[]
}

export interface VersionLine {
  readonly id: string
  readonly version: number
  readonly publishedAt: Date | null
}

interface FoundPlan {
  readonly planId: string
  readonly key: string
  readonly title: string
  readonly version: number
  readonly publishedAt: Date | null
  readonly plan: unknown
}

const mostVersions = 50

/** The version of an id, null when there is none; its neighbours newest first. */
export async function planVersionPage(db: Db, id: string): Promise<PlanVersion | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const row = await db('stagePlanVersions as v')
    .join('stagePlans as p', 'p.id', 'v.stagePlanId')
    .where('v.id', id)
    .first<FoundPlan | undefined>(
      'p.id as planId',
      'p.key',
      'p.title',
      'v.version',
      'v.publishedAt',
      'v.plan',
    )
  if (row === undefined) return null
  const versions = await db('stagePlanVersions')
    .where({ stagePlanId: row.planId })
    .orderBy('version', 'desc')
    .limit(mostVersions)
    .select('id', 'version', 'publishedAt')
  const { key, title, version, publishedAt } = row
  return { key, title, version, publishedAt, plan: row.plan as StagePlan, versions }
}
