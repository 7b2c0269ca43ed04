// 暂停、恢复: a matter takes no new applications for a while; running ones go on.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { recordChange } from './change-store.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { loadVersion, lockMatter, updateMatter } from './store.ts'
import type { CatalogueRefusal, Matter } from './types.ts'

export interface Grounds {
  readonly reason: string
  /** The law or the paper on which it rests. */
  readonly basis: string | null
}

export function suspend(
  ctx: Context,
  code: string,
  { reason, basis, until }: Grounds & { readonly until: Day | null },
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null || matter.currentVersionId === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (matter.status === 'withdrawn') return refuse('withdrawn')
    if (matter.status === 'suspended') return refuse('suspended')
    if (!isReason(reason)) return refuse('reason-missing')
    if (until !== null && until < ctx.today) return refuse('day-past')
    const suspendedReason = reason.trim()
    await updateMatter(tx, matter.id, {
      ...{ status: 'suspended', suspendedReason, suspendedUntil: until },
    })
    await tellPause(tx, ctx, matter, {
      ...{ kind: 'suspend', regionCode: null, reason: suspendedReason, basis },
    })
    await record(tx, ctx, {
      action: 'matters.suspend',
      subjectType: 'matter',
      subjectId: matter.id,
      after: { reason: suspendedReason, basis, until },
    })
    return ok()
  })
}

export function resume(
  ctx: Context,
  code: string,
  grounds: Grounds,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (matter.status !== 'suspended') return refuse('not-suspended')
    if (!isReason(grounds.reason)) return refuse('reason-missing')
    await resumeIn(tx, ctx, matter, { ...grounds, reason: grounds.reason.trim() })
    return ok()
  })
}

/** The matter is locked and suspended. */
export async function resumeIn(tx: Tx, ctx: Context, matter: Matter, grounds: Grounds) {
  await updateMatter(tx, matter.id, {
    ...{ status: 'published', suspendedReason: null, suspendedUntil: null },
  })
  await tellPause(tx, ctx, matter, { ...grounds, kind: 'resume', regionCode: null })
  await record(tx, ctx, {
    action: 'matters.resume',
    subjectType: 'matter',
    subjectId: matter.id,
    before: { reason: matter.suspendedReason, until: matter.suspendedUntil },
    after: { reason: grounds.reason },
  })
}

/** In the public record of changes; `regionCode` null for the whole province. */
export async function tellPause(
  tx: Tx,
  ctx: Context,
  { id, currentVersionId }: Matter,
  pause: Grounds & { readonly kind: 'suspend' | 'resume'; readonly regionCode: string | null },
): Promise<void> {
  const version = currentVersionId === null ? null : await loadVersion(tx, currentVersionId)
  await recordChange(tx, ctx, {
    ...{ ...pause, matterId: id, versionId: null, matterName: version?.name ?? '' },
    effectiveOn: ctx.today,
  })
}
