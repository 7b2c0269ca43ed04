// Begins, changes, publishes and removes the draft of a plan; each in one transaction, on record.
import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import {
  beginPlanDraft,
  changePlanDraft,
  newestPlan,
  planDraftOf,
  removePlanDraft,
  sealPlanDraft,
} from '../workflow/index.ts'
import type { NewestPlan, PlanDraft, StagePlan } from '../workflow/index.ts'
import { settingOf } from './queries/setting.ts'
import { checkDraft } from './rules/check-draft.ts'
import type { DraftRefusal } from './types.ts'

interface Opened {
  readonly current: NewestPlan
  readonly draft: PlanDraft
}

export function begin(ctx: Context, key: string): Promise<Result<undefined, DraftRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const current = await newestPlan(tx, key)
    if (current === null) return refuse('no-such-plan')
    await beginPlanDraft(tx, current.stagePlanId, current.plan)
    await keep(tx, ctx, current.stagePlanId, 'plans.begin', { from: current.version })
    return ok()
  })
}

/** `change` makes the new stages of those that the draft has. */
export function change(
  ctx: Context,
  key: string,
  revision: number,
  changed: (plan: StagePlan) => StagePlan,
): Promise<Result<undefined, DraftRefusal>> {
  return withDraft(ctx, key, revision, async (tx, { draft }) => {
    const plan = changed(draft.plan)
    await changePlanDraft(tx, draft, plan)
    await keep(tx, ctx, draft.stagePlanId, 'plans.change', {
      stages: plan.stages.map(({ name }) => name),
    })
    return ok()
  })
}

/** Applications filed from now on go by it; those that run keep their own version. */
export function publish(
  ctx: Context,
  key: string,
  revision: number,
  reason: string,
): Promise<Result<undefined, DraftRefusal>> {
  return withDraft(ctx, key, revision, async (tx, { current, draft }) => {
    if (!/[^\p{Z}\p{C}\s]/u.test(reason)) return refuse('reason-missing')
    if (isDeepStrictEqual(current.plan, draft.plan)) return refuse('nothing-changed')
    const findings = checkDraft(draft.plan, await settingOf(tx, key))
    if (findings.length > 0) return refuse('has-faults')
    const version = await sealPlanDraft(tx, draft, { now: ctx.now, reason: reason.trim() })
    await keep(tx, ctx, draft.stagePlanId, 'plans.publish', { version, reason: reason.trim() })
    return ok()
  })
}

export function remove(
  ctx: Context,
  key: string,
  revision: number,
): Promise<Result<undefined, DraftRefusal>> {
  return withDraft(ctx, key, revision, async (tx, { draft }) => {
    await removePlanDraft(tx, draft.id)
    await keep(tx, ctx, draft.stagePlanId, 'plans.remove', {})
    return ok()
  })
}

function withDraft(
  ctx: Context,
  key: string,
  revision: number,
  work: (tx: Tx, opened: Opened) => Promise<Result<undefined, DraftRefusal>>,
): Promise<Result<undefined, DraftRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const current = await newestPlan(tx, key)
    if (current === null) return refuse('no-such-plan')
    const draft = await planDraftOf(tx, current.stagePlanId, 'lock')
    if (draft === null) return refuse('no-draft')
    if (draft.revision !== revision) return refuse('stale')
    return work(tx, { current, draft })
  })
}

function keep(tx: Tx, ctx: Context, id: string, action: string, after: Record<string, unknown>) {
  return record(tx, ctx, { action, subjectType: 'stage-plan', subjectId: id, after })
}
