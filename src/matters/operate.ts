// 拆分、合并、取消: proposed by an editor, looked at by two other people, in effect on its day.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { closeMatter } from './close-matter.ts'
import type { Operation } from './operation-store.ts'
import {
  concernedBy,
  dueOperations,
  insertOperation,
  insertOperationReview,
  moveOperation,
  operationById,
  originsUnderWay,
  reviewsOfOperation,
} from './operation-store.ts'
import { reviewerOf } from './rules/reviewer-of.ts'
import type { Verdict } from './review.ts'
import type { Named, OperationFault, Proposal } from './rules/operations.ts'
import { operationFaults } from './rules/operations.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { lockMatter } from './store.ts'
import type { CatalogueRefusal, Matter } from './types.ts'

export type Proposed = Omit<Proposal, 'origins' | 'successors'> & {
  readonly origins: readonly string[]
  readonly successors: readonly string[]
}

/** Returns the id of the operation, or every fault by its field. */
export function propose(
  ctx: Context,
  proposed: Proposed,
): Promise<Result<string, readonly OperationFault[]>> {
  return transaction(ctx.db, async (tx): Promise<Result<string, readonly OperationFault[]>> => {
    if (!mayChangeCatalogue(ctx.actor)) {
      return refuse([{ field: 'origins', sentence: '目录由省级统一调整。' }])
    }
    const matters = await locked(tx, [...proposed.origins, ...proposed.successors])
    const leaving = await originsUnderWay(
      tx,
      [...matters.values()].map(({ id }) => id),
    )
    const named = (code: string): Named => {
      const matter = matters.get(code)
      const status = matter?.status ?? null
      const origin = matters.get(proposed.origins[0] ?? '')
      const related = matter?.parentId !== null && matter?.parentId === origin?.id
      const unrelated = status !== null && status !== 'draft' && !related
      return { code, status, leaving: leaving.includes(code), unrelated }
    }
    const faults = operationFaults(
      {
        ...proposed,
        origins: proposed.origins.map(named),
        successors: proposed.successors.map(named),
      },
      ctx.today,
    )
    if (faults.length > 0) return refuse(faults)
    const { kind, effectiveOn } = proposed
    const reason = proposed.reason.trim()
    const basis = proposed.basis.trim() === '' ? null : proposed.basis.trim()
    const rows = (codes: readonly string[], role: 'origin' | 'successor') =>
      codes.flatMap((code) => {
        const matter = matters.get(code)
        return matter === undefined ? [] : [{ id: matter.id, role }]
      })
    const id = await insertOperation(tx, ctx, { kind, reason, basis, effectiveOn }, [
      ...rows(proposed.origins, 'origin'),
      ...rows(proposed.successors, 'successor'),
    ])
    await keep(tx, ctx, id, 'matters.propose', { ...proposed, reason, basis })
    return ok(id)
  })
}

/** In the order of their codes, so that no two operations wait for each other. */
async function locked(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Matter>> {
  const matters = new Map<string, Matter>()
  for (const code of [...new Set(codes)].toSorted()) {
    const matter = await lockMatter(tx, code)
    if (matter !== null) matters.set(code, matter)
  }
  return matters
}

export type OperationVerdict = Omit<Verdict, 'revision'>
type Reviewed = Result<undefined, CatalogueRefusal>

/** The last approval puts it in effect when its day has come. */
export async function reviewOperation(
  ctx: Context,
  id: string,
  { approved, comment }: OperationVerdict,
): Promise<Result<undefined, CatalogueRefusal>> {
  const reviewed = await transaction(ctx.db, async (tx): Promise<Reviewed> => {
    const operation = await operationById(tx, id, 'lock')
    if (operation === null) return refuse('not-under-review')
    const { stage } = operation
    if (stage !== 'establishment-review' && stage !== 'legal-review') {
      return refuse('not-under-review')
    }
    const turn = reviewerOf[stage]
    const refusal = await whyNotReviewer(tx, ctx, operation)
    if (turn === null || refusal !== null) return refuse(refusal ?? 'not-under-review')
    if (!approved && !isReason(comment)) return refuse('comment-missing')
    const said = comment.trim() === '' ? null : comment.trim()
    await insertOperationReview(tx, ctx, id, {
      ...{ kind: stage === 'legal-review' ? 'legal' : 'establishment', comment: said },
      outcome: approved ? 'approved' : 'returned',
    })
    const next = approved ? (stage === 'legal-review' ? 'approved' : 'legal-review') : 'returned'
    await moveOperation(tx, id, { stage: next })
    await keep(tx, ctx, id, 'matters.review-operation', { stage: next, comment: said })
    return ok()
  })
  if (reviewed.ok) await applyOperation(ctx, id)
  return reviewed
}

async function whyNotReviewer(
  tx: Tx,
  { actor }: Context,
  { id, stage, accountId }: Operation,
): Promise<CatalogueRefusal | null> {
  const post = stage === 'legal-review' ? 'legal-reviewer' : 'establishment-reviewer'
  if (actor.kind !== 'staff' || actor.seat.level !== 'province') return 'not-your-review'
  if (!actor.seat.posts.includes(post)) return 'not-your-review'
  const reviews = await reviewsOfOperation(tx, id)
  const before = [accountId, ...reviews.map((review) => review.accountId)]
  return before.includes(actor.accountId) ? 'same-person' : null
}

/** 撤回: as long as it is not in effect. */
export function recallOperation(
  ctx: Context,
  id: string,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const operation = await operationById(tx, id, 'lock')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (operation === null || isOver(operation)) return refuse('not-planned')
    await insertOperationReview(tx, ctx, id, {
      ...{ kind: 'recall', outcome: 'returned', comment: null },
    })
    await moveOperation(tx, id, { stage: 'recalled' })
    await keep(tx, ctx, id, 'matters.recall-operation', { stage: operation.stage })
    return ok()
  })
}

export function isOver({ stage }: Pick<Operation, 'stage'>): boolean {
  return stage === 'done' || stage === 'returned' || stage === 'recalled'
}

/** 到日生效. Returns how many took effect; one whose successors are not published yet goes on waiting. */
export async function applyOperations(ctx: Context): Promise<number> {
  let applied = 0
  for (const id of await dueOperations(ctx.db, ctx.today)) {
    if (await applyOperation(ctx, id)) applied += 1
  }
  return applied
}

function applyOperation(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const operation = await operationById(tx, id, 'lock')
    if (operation?.stage !== 'approved' || operation.effectiveOn > ctx.today) return false
    const concerned = await concernedBy(tx, id)
    const matters = await locked(
      tx,
      concerned.map(({ code }) => code),
    )
    const of = (role: 'origin' | 'successor') =>
      concerned.filter((each) => each.role === role).flatMap(({ code }) => matters.get(code) ?? [])
    const successors = of('successor')
    if (successors.some(({ status }) => status !== 'published')) return false
    const { kind, reason, basis } = operation
    const successorIds = successors.map((successor) => successor.id)
    for (const origin of of('origin')) {
      if (origin.status === 'withdrawn') continue
      await closeMatter(tx, ctx, origin, { kind, reason, basis, successorIds })
    }
    await moveOperation(tx, id, { stage: 'done', doneAt: ctx.now, effectiveOn: ctx.today })
    return true
  })
}

function keep(
  tx: Tx,
  ctx: Context,
  subjectId: string,
  action: string,
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  return record(tx, ctx, { action, subjectType: 'catalogue-operation', subjectId, after })
}
