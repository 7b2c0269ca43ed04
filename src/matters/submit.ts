// 送审: the draft goes to its reviewers with the day from which it is to hold, and may be recalled.
import { record } from '../audit/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { checkMatter } from './check-matter.ts'
import { draftOf } from './draft-store.ts'
import { baseOf, whyNotOn } from './planned.ts'
import { insertReview, moveStage } from './review-store.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { hasErrors } from './rules/finding.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import type { Seen } from './save-draft.ts'
import { openForEditing } from './save-draft.ts'
import { chooseOfferedBy } from './offered-by.ts'
import { lockMatter } from './store.ts'
import { tellReviewers } from './tell-reviewers.ts'
import type { CatalogueRefusal, OfferedBy } from './types.ts'

export interface Submission {
  readonly reason: string
  /** Published at the beginning of this day, or when the last review is done if that is later. */
  readonly effectiveOn: Day
  /** 由谁认领, of a new entry alone; without it as chosen before. */
  readonly offeredBy?: OfferedBy
}

const furthestDays = 366

export function submit(
  ctx: Context,
  code: string,
  { reason, effectiveOn, offeredBy }: Submission,
  seen: Seen,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen)
    if (!opened.ok) return opened
    const { matter, current, draft } = opened.value
    if (draft === null) return refuse('no-draft')
    if (!isReason(reason)) return refuse('reason-missing')
    const isPast = effectiveOn < ctx.today || effectiveOn > addDays(ctx.today, furthestDays)
    if (isPast) return refuse('day-past')
    const untimely = await whyNotOn(tx, matter, draft, effectiveOn)
    if (untimely !== null) return refuse(untimely)
    const findings = await checkMatter({ db: tx, today: ctx.today }, matter, draft)
    if (hasErrors(findings)) return refuse('has-errors')
    const base = await baseOf(tx, { current, draft })
    const isNew = matter.currentVersionId === null
    if (!isNew && compareVersions(base, draft).length === 0) return refuse('nothing-changed')
    const changeReason = reason.trim()
    await moveStage(tx, draft.id, { stage: 'establishment-review', effectiveOn, changeReason })
    if (isNew && offeredBy !== undefined) await chooseOfferedBy(tx, matter.id, offeredBy)
    await insertReview(tx, ctx, draft, { kind: 'submission', outcome: 'sent', comment: null })
    await record(tx, ctx, {
      action: 'matters.submit',
      subjectType: 'matter',
      subjectId: matter.id,
      after: {
        ...{ version: draft.version, effectiveOn, reason: changeReason },
        ...(isNew && offeredBy !== undefined ? { offeredBy } : {}),
      },
    })
    await tellReviewers(tx, ctx, {
      ...{ code, name: draft.name, stage: 'establishment-review', reason: changeReason },
      editedByAccountId: draft.editedByAccountId,
    })
    return ok()
  })
}

/** 撤回: a version under review becomes a draft again. */
export function recall(ctx: Context, code: string): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    const draft = await draftOf(tx, matter.id)
    if (draft === null || draft.stage === 'draft') return refuse('not-under-review')
    await moveStage(tx, draft.id, { stage: 'draft', effectiveOn: null })
    await insertReview(tx, ctx, draft, { kind: 'recall', outcome: 'returned', comment: null })
    await record(tx, ctx, {
      action: 'matters.recall',
      subjectType: 'matter',
      subjectId: matter.id,
      before: { version: draft.version, stage: draft.stage },
    })
    return ok()
  })
}
