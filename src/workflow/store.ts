// Stores published stage plans. A published version never changes, so each is read once.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { perPool } from '../platform/database/per-pool.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { StagePlan } from './plan-types.ts'

export interface NewPlan {
  /** The stable name of the plan; publishing under a known key makes its next version. */
  readonly key: string
  readonly title: string
  readonly plan: StagePlan
}

const mostKept = 1_000

const cacheOf = perPool(() => new Map<string, StagePlan>())

/** Publishes a stage plan as its next version and returns the version's id; applications name it. */
export async function publishPlan(tx: Tx, ctx: Context, plan: NewPlan): Promise<string> {
  const [row] = await tx('stagePlans')
    .insert({ key: plan.key, title: plan.title })
    .onConflict('key')
    .merge(['title'])
    .returning('id')
  if (row === undefined) throw new Error(`stage plan ${plan.key} was not stored`)
  const version = await nextVersion(tx, row.id)
  const [stored] = await tx('stagePlanVersions')
    .insert({
      stagePlanId: row.id,
      version,
      plan: JSON.stringify(plan.plan),
      publishedAt: ctx.now,
    })
    .returning('id')
  if (stored === undefined) throw new Error(`stage plan ${plan.key} has no version ${version}`)
  await record(tx, ctx, {
    action: 'workflow.publish-plan',
    subjectType: 'stage-plan',
    subjectId: row.id,
    after: { key: plan.key, version, versionId: stored.id },
  })
  return stored.id
}

/** The plan of a published version. Throws when there is none. */
export async function planVersion(db: Db, id: string): Promise<StagePlan> {
  const cache = cacheOf(db)
  const kept = cache.get(id)
  if (kept !== undefined) return kept
  const row = await db('stagePlanVersions').select('plan', 'publishedAt').where({ id }).first()
  if (row === undefined) throw new Error(`stage plan version ${id} does not exist`)
  const plan = row.plan as StagePlan
  if (row.publishedAt !== null) keep(cache, id, plan)
  return plan
}

/** The newest published version of the plan to which each version belongs, by the version's id. */
export async function newestPlanVersions(
  db: Db,
  versionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.raw<{ rows: { own: string; newest: string }[] }>(
    `select own.id as own, newest.id as newest from stage_plan_versions own
     cross join lateral (
       select id from stage_plan_versions
       where stage_plan_id = own.stage_plan_id and published_at is not null
       order by version desc limit 1
     ) newest
     where own.id = any(?)`,
    [[...new Set(versionIds)]],
  )
  return new Map(rows.map(({ own, newest }) => [own, newest]))
}

/** The newest published version of the plan to which this version belongs. */
export function newestPlanVersion(db: Db, versionId: string): Promise<string> {
  return remembered(db, `newest plan of ${versionId}`, async () => {
    const { rows } = await db.raw<{ rows: { id: string }[] }>(
      `select newest.id from stage_plan_versions own
     join stage_plan_versions newest
       on newest.stage_plan_id = own.stage_plan_id and newest.published_at is not null
     where own.id = ? order by newest.version desc limit 1`,
      [versionId],
    )
    return rows[0]?.id ?? versionId
  })
}

export interface PlanInUse {
  /** Names the plan in addresses. */
  readonly key: string
  readonly versionId: string
}

/** The plan to which this version belongs, with the version that new applications go through. */
export function planInUse(db: Db, versionId: string): Promise<PlanInUse> {
  return remembered(db, `plan in use of ${versionId}`, async () => {
    const row = await db('stagePlanVersions as v')
      .join('stagePlans as p', 'p.id', 'v.stagePlanId')
      .where('v.id', versionId)
      .first<{ key: string } | undefined>('p.key')
    return { key: row?.key ?? '', versionId: await newestPlanVersion(db, versionId) }
  })
}

/** The row of the plan is locked by the insert above, so numbers do not collide. */
async function nextVersion(tx: Tx, stagePlanId: string): Promise<number> {
  const [row] = await tx('stagePlanVersions').where({ stagePlanId }).max({ version: 'version' })
  return Number(row?.version ?? 0) + 1
}

function keep(cache: Map<string, StagePlan>, id: string, plan: StagePlan): void {
  const [oldest] = cache.keys()
  if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest)
  cache.set(id, plan)
}
