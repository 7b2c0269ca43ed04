// 待发布的版本: each on a day of its own, built on the one before it; any may be pulled back in time.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { deleteDraft, draftOf, plannedOf } from './draft-store.ts'
import type { PlannedVersion } from './draft-store.ts'
import { holdsOn, insertReview, moveStage } from './review-store.ts'
import { pointersOf } from './queries/pointers.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { contentOf } from './rules/edit.ts'
import { dayRefusal } from './rules/planned.ts'
import type { DayRefusal } from './rules/planned.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { insertVersion, loadVersion, lockMatter, versionsOf } from './store.ts'
import type { CatalogueRefusal, Matter, MatterVersion } from './types.ts'

/** Null when the version may hold from this day. */
export async function whyNotOn(
  tx: Tx,
  matter: Matter,
  draft: MatterVersion,
  day: Day,
): Promise<DayRefusal | null> {
  const planned = await plannedOf(tx, matter.id)
  const refusal = dayRefusal(
    { baseId: draft.basedOnVersionId, day },
    { currentId: matter.currentVersionId, planned },
  )
  if (refusal !== null) return refusal
  return (await holdsOn(tx, matter.id, day, draft.id)) ? 'same-day' : null
}

/**
 * 撤回: a version that waits for its day becomes the draft again; where another draft is in work it is
 * given up instead. Refused while a later planned version is built on it.
 */
export function pullBack(
  ctx: Context,
  code: string,
  number: number,
): Promise<Result<'draft' | 'given-up', CatalogueRefusal>> {
  return withPlanned(ctx, code, number, async (tx, { matter, version, planned }) => {
    if (planned.some(({ basedOnVersionId }) => basedOnVersionId === version.id)) {
      return refuse('base-of-another')
    }
    const draft = await draftOf(tx, matter.id)
    if (draft?.basedOnVersionId === version.id) return refuse('base-of-another')
    if (draft === null) {
      await moveStage(tx, version.id, { stage: 'draft', effectiveOn: null })
      await insertReview(tx, ctx, version, { kind: 'recall', outcome: 'returned', comment: null })
    } else {
      await deleteDraft(tx, version.id)
    }
    const base = await baseOf(tx, { current: version, draft: version })
    await record(tx, ctx, {
      action: 'matters.recall',
      subjectType: 'matter',
      subjectId: matter.id,
      before: {
        ...{ version: version.version, stage: version.stage, day: version.effectiveOn },
        ...sideOf(compareVersions(base, version, await pointersOf(tx, [base, version])), 'after'),
      },
      after: { stage: draft === null ? 'draft' : 'given-up' },
    })
    return ok(draft === null ? ('draft' as const) : ('given-up' as const))
  })
}

/** 在计划的版本上另起草稿: the next draft begins as the planned version is. */
export function draftOn(
  ctx: Context,
  code: string,
  number: number,
): Promise<Result<undefined, CatalogueRefusal>> {
  return withPlanned(ctx, code, number, async (tx, { matter, version }) => {
    if ((await draftOf(tx, matter.id)) !== null) return refuse('draft-there')
    const [newest] = await versionsOf(tx, matter.id)
    await insertVersion(tx, {
      matterId: matter.id,
      version: (newest?.version ?? 0) + 1,
      content: { ...contentOf(version), changeReason: `在第 ${number} 版上修改` },
      editedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
      publishedAt: null,
      basedOnVersionId: version.id,
      effectiveOn: null,
    })
    await record(tx, ctx, {
      action: 'matters.save-draft',
      subjectType: 'matter',
      subjectId: matter.id,
      after: { code, revision: 1, from: number },
    })
    return ok()
  })
}

interface Waiting {
  readonly matter: Matter
  readonly version: PlannedVersion
  readonly planned: readonly PlannedVersion[]
}

function withPlanned<T>(
  ctx: Context,
  code: string,
  number: number,
  work: (tx: Tx, waiting: Waiting) => Promise<Result<T, CatalogueRefusal>>,
): Promise<Result<T, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<T, CatalogueRefusal>> => {
    const matter = await lockMatter(tx, code)
    if (matter === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    const planned = await plannedOf(tx, matter.id)
    const version = planned.find((each) => each.version === number)
    if (version === undefined) return refuse('not-planned')
    return work(tx, { matter, version, planned })
  })
}

/** What a draft is compared with: the version that it was made from. */
export async function baseOf(
  db: Db,
  { current, draft }: { readonly current: MatterVersion; readonly draft: MatterVersion },
): Promise<MatterVersion> {
  const { basedOnVersionId: base } = draft
  if (base === null || base === current.id) return current
  return (await loadVersion(db, base)) ?? current
}
