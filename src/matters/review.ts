// 编制审核、法制审核: two people who did not edit it look at a version, one after the other; with the
// second approval it is published on its day.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Post } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { notify } from '../notifications/index.ts'
import { commentsOf } from './comment-store.ts'
import { draftOf } from './draft-store.ts'
import { reviewWords } from './messages.ts'
import { adminMatterPath } from './paths.ts'
import { makeCurrent } from './publish.ts'
import { insertReview, moveStage, reviewsOf } from './review-store.ts'
import type { ReviewKind } from './review-store.ts'
import { openLines, threadsOf } from './rules/comments.ts'
import { isReason } from './rules/reason.ts'
import { reviewerOf } from './rules/reviewer-of.ts'
import { whyNotOn } from './planned.ts'
import { loadVersion, lockMatter } from './store.ts'
import { tellReviewers } from './tell-reviewers.ts'
import type { CatalogueRefusal, Matter, MatterVersion, VersionStage } from './types.ts'

export interface Verdict {
  readonly approved: boolean
  readonly comment: string
  /** The revision of the draft that was read. */
  readonly revision: number
}

export function review(
  ctx: Context,
  code: string,
  { approved, comment, revision }: Verdict,
): Promise<Result<VersionStage, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    const draft = matter === null ? null : await draftOf(tx, matter.id)
    if (matter === null || draft === null) return refuse('not-under-review')
    const turn = reviewerOf[draft.stage]
    if (turn === null || draft.revision !== revision) return refuse('not-under-review')
    const refusal = await whyNotReviewer(tx, ctx, draft, turn.post)
    if (refusal !== null) return refuse(refusal)
    if (!approved && !isReason(comment)) return refuse('comment-missing')
    const open = openLines(threadsOf(await commentsOf(tx, draft.id)))
    if (approved && open.length > 0 && !isReason(comment)) return refuse('open-comments')
    const day = laterOf(ctx.today, draft.effectiveOn)
    const isLast = approved && turn.kind === 'legal'
    const untimely = isLast ? await whyNotOn(tx, matter, draft, day) : null
    if (untimely !== null) return refuse(untimely)
    await insertReview(tx, ctx, draft, {
      ...{ kind: turn.kind, outcome: approved ? 'approved' : 'returned' },
      comment: writtenVerdict(comment.trim(), approved ? [] : open),
    })
    const stage = await moveOn(tx, ctx, { matter, draft, approved, isLast, day })
    await record(tx, ctx, {
      action: 'matters.review',
      subjectType: 'matter',
      subjectId: matter.id,
      before: { version: draft.version, stage: draft.stage },
      after: { version: draft.version, stage, comment: comment.trim() },
    })
    await tellEditors(tx, ctx, draft, { code, kind: turn.kind, stage, comment, open })
    const { name, changeReason: reason, editedByAccountId } = draft
    await tellReviewers(tx, ctx, { ...{ code, name, stage, reason }, editedByAccountId })
    return ok(stage)
  })
}

/** A returned version lists the comments that were open then. */
function writtenVerdict(comment: string, open: readonly string[]): string | null {
  const list = open.map((line, at) => `${at + 1}. ${line}`)
  const lines = open.length === 0 ? [comment] : [comment, '还没有了结的意见：', ...list]
  return lines.join('\n') === '' ? null : lines.join('\n')
}

interface Told {
  readonly code: string
  readonly kind: ReviewKind
  readonly stage: VersionStage
  readonly comment: string
  readonly open: readonly string[]
}

async function tellEditors(tx: Tx, ctx: Context, draft: MatterVersion, told: Told): Promise<void> {
  const reviews = await reviewsOf(tx, draft.id)
  const sender = reviews.find(({ kind }) => kind === 'submission')?.accountId ?? null
  const editors = new Set([draft.editedByAccountId, sender].filter((each) => each !== null))
  const returned = told.stage === 'draft'
  for (const accountId of editors) {
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null, link: adminMatterPath(told.code) },
      title: `“${draft.name}”${reviewWords[told.kind]}${returned ? '退回' : '通过'}了`,
      body: writtenVerdict(told.comment.trim(), told.open) ?? '没有写意见。',
    })
  }
}

async function whyNotReviewer(
  tx: Tx,
  { actor }: Context,
  draft: MatterVersion,
  post: Post,
): Promise<CatalogueRefusal | null> {
  if (actor.kind !== 'staff' || actor.seat.level !== 'province') return 'not-your-review'
  if (!actor.seat.posts.includes(post)) return 'not-your-review'
  if (draft.editedByAccountId === actor.accountId) return 'same-person'
  const reviews = await reviewsOf(tx, draft.id)
  const sent = reviews.findIndex(({ kind }) => kind === 'submission')
  const inTurn = reviews.slice(0, sent + 1)
  return inTurn.some(({ accountId }) => accountId === actor.accountId) ? 'same-person' : null
}

interface Reviewed {
  readonly matter: Matter
  readonly draft: MatterVersion
  readonly approved: boolean
  readonly isLast: boolean
  readonly day: Day
}

async function moveOn(
  tx: Tx,
  ctx: Context,
  { matter, draft, approved, isLast, day }: Reviewed,
): Promise<VersionStage> {
  if (!approved) {
    await moveStage(tx, draft.id, { stage: 'draft', effectiveOn: null })
    return 'draft'
  }
  if (!isLast) {
    await moveStage(tx, draft.id, { stage: 'legal-review' })
    return 'legal-review'
  }
  if (day > ctx.today) {
    await moveStage(tx, draft.id, { stage: 'approved', effectiveOn: day })
    return 'approved'
  }
  await publishApproved(tx, ctx, { matter, draft, day })
  return 'published'
}

/** Puts an approved version in force, from its day on. */
export async function publishApproved(
  tx: Tx,
  ctx: Context,
  { matter, draft, day }: Pick<Reviewed, 'matter' | 'draft' | 'day'>,
): Promise<void> {
  const current =
    matter.currentVersionId === null ? draft : await loadVersion(tx, matter.currentVersionId)
  if (current === null) throw new Error(`matter ${matter.code} has lost its version`)
  await makeCurrent(tx, ctx, { matter, current, draft, day }, draft.changeReason)
}

function laterOf(today: Day, effectiveOn: Day | null): Day {
  return effectiveOn === null || effectiveOn < today ? today : effectiveOn
}
