// Drafts of stage plans: one for each plan, changed until it is published, then fixed for ever.
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { StagePlan } from './plan-types.ts'

export interface PlanDraft {
  readonly id: string
  readonly stagePlanId: string
  /** Counts up with each change, so that two editors notice each other. */
  readonly revision: number
  readonly plan: StagePlan
}

export interface NewestPlan {
  readonly stagePlanId: string
  readonly versionId: string
  readonly title: string
  readonly version: number
  readonly plan: StagePlan
}

/** The newest published version of a plan; null for an unknown key. */
export async function newestPlan(db: Db | Tx, key: string): Promise<NewestPlan | null> {
  const row = await db('stagePlanVersions as v')
    .join('stagePlans as p', 'p.id', 'v.stagePlanId')
    .where('p.key', key)
    .whereNotNull('v.publishedAt')
    .orderBy('v.version', 'desc')
    .first<(Omit<NewestPlan, 'plan'> & { plan: unknown }) | undefined>(
      'p.id as stagePlanId',
      'v.id as versionId',
      'p.title',
      'v.version',
      'v.plan',
    )
  return row === undefined ? null : { ...row, plan: row.plan as StagePlan }
}

/** The draft of a plan, locked when read in a transaction that will change it; null when there is none. */
export async function planDraftOf(
  db: Db | Tx,
  stagePlanId: string,
  lock: 'lock' | 'look' = 'look',
): Promise<PlanDraft | null> {
  const query = db('stagePlanVersions').where({ stagePlanId }).whereNull('publishedAt')
  if (lock === 'lock') void query.forUpdate()
  const row = await query.first('id', 'revision', 'plan')
  return row === undefined ? null : { ...row, stagePlanId, plan: row.plan as StagePlan }
}

/** Begins a draft with these stages; nothing happens when another editor just did. */
export async function beginPlanDraft(tx: Tx, stagePlanId: string, plan: StagePlan): Promise<void> {
  await tx.raw(
    `insert into stage_plan_versions (stage_plan_id, version, plan)
     select ?, max(version) + 1, ?::jsonb from stage_plan_versions where stage_plan_id = ?
     on conflict do nothing`,
    [stagePlanId, JSON.stringify(plan), stagePlanId],
  )
}

export async function changePlanDraft(tx: Tx, { id, revision }: PlanDraft, plan: StagePlan) {
  await tx('stagePlanVersions')
    .where({ id })
    .update({ plan: JSON.stringify(plan), revision: revision + 1 })
}

export async function removePlanDraft(tx: Tx, id: string): Promise<void> {
  await tx('stagePlanVersions').where({ id }).whereNull('publishedAt').delete()
}

/** Publishes the draft as the newest version, whatever was published while it was written. */
export async function sealPlanDraft(
  tx: Tx,
  { id, stagePlanId }: PlanDraft,
  { now, reason }: { readonly now: Date; readonly reason: string },
): Promise<number> {
  const [row] = await tx('stagePlanVersions')
    .where({ stagePlanId })
    .whereNot({ id })
    .max({ version: 'version' })
  const version = Number(row?.version ?? 0) + 1
  await tx('stagePlanVersions')
    .where({ id })
    .update({ version, publishedAt: now, changeReason: reason })
  return version
}
