// 一次拆分、合并、取消: what it does, how far it has come, and the verdict of whoever's turn it is.
import type { Request, Response } from 'express'
import { holds, may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  Link,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { outcomeWords, refusals, reviewWords } from '../../messages.ts'
import { isOver, recallOperation, reviewOperation } from '../../operate.ts'
import type { Concerned, Operation, OperationReview } from '../../operation-store.ts'
import { concernedBy, operationById, reviewsOfOperation } from '../../operation-store.ts'
import { adminMatterPath, adminMattersPath, operationPath, operationsPath } from '../../paths.ts'
import { reviewerOf } from '../../rules/reviewer-of.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { reasonField } from './matter-fields.ts'
import { dayWords, kindTitles, stageTag } from './operation-words.ts'
import { bodyOf, readText } from './seen.ts'

export interface OperationPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly tag: TagProps
  readonly summary: SummaryListProps
  readonly origins: readonly Link[]
  readonly successors: readonly Link[]
  /** What it still waits for, null when for nothing. */
  readonly waiting: string | null
  readonly review: { readonly action: string; readonly reason: FieldProps } | null
  readonly recall: string | null
  readonly reviews: TimelineProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/operation': OperationPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, idOf(req), null)
}

export async function review(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = idOf(req)
  const body = bodyOf(req.body)
  const comment = readText(body, 'reason')
  const approved = body['verdict'] === 'approve'
  const done = await reviewOperation(ctx, id, { approved, comment })
  if (done.ok) return res.redirect(303, operationPath(id))
  await answer(ctx, res, id, { sentence: refusals[done.refusal], comment })
}

export async function recall(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = idOf(req)
  const done = await recallOperation(ctx, id)
  if (done.ok) return res.redirect(303, operationPath(id))
  await answer(ctx, res, id, { sentence: refusals[done.refusal], comment: '' })
}

function idOf(req: Request): string {
  const id = String(req.params['id'])
  return found(/^\d{1,18}$/.test(id) ? id : null)
}

interface Refused {
  readonly sentence: string
  readonly comment: string
}

async function answer(
  ctx: Context,
  res: Response,
  id: string,
  refused: Refused | null,
): Promise<void> {
  const operation = found(await operationById(ctx.db, id))
  const concerned = await concernedBy(ctx.db, id)
  const title = kindTitles[operation.kind]
  const page: OperationPage = {
    title,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '目录调整', href: operationsPath() },
      { label: title, href: null },
    ],
    errors:
      refused === null
        ? null
        : { title: '没有办成', items: [{ text: refused.sentence, href: '#review-reason' }] },
    tag: stageTag(operation),
    summary: summaryOf(operation),
    origins: linksOf(concerned, 'origin'),
    successors: linksOf(concerned, 'successor'),
    waiting: waitingFor(ctx, operation, concerned),
    review: reviewOf(ctx, operation, refused),
    recall:
      mayChangeCatalogue(ctx.actor) && may(ctx.actor, 'matters.publish') && !isOver(operation)
        ? `${operationPath(id)}/recalls`
        : null,
    reviews: timelineOf(operation, await reviewsOfOperation(ctx.db, id)),
  }
  await render(res, 'matters/admin/operation', page, refused === null ? 200 : 422)
}

function summaryOf(operation: Operation): SummaryListProps {
  const facts: readonly (readonly [string, string])[] = [
    ['生效', dayWords(operation)],
    ['原因', operation.reason],
    ['依据', operation.basis ?? '没有写'],
  ]
  return {
    items: facts.map(([label, value]) => {
      return { label, value, tag: null, action: null, locked: false }
    }),
  }
}

function linksOf(concerned: readonly Concerned[], role: Concerned['role']): Link[] {
  return concerned
    .filter((each) => each.role === role)
    .map(({ code, name, status }) => {
      const state = status === 'draft' ? '（还没有发布）' : ''
      return { label: `${name}（${code}）${state}`, href: adminMatterPath(code) }
    })
}

function waitingFor(
  { today }: Context,
  { stage, effectiveOn }: Operation,
  concerned: readonly Concerned[],
): string | null {
  const late = concerned.filter(
    ({ role, status }) => role === 'successor' && status !== 'published',
  )
  if (stage === 'done' || stage === 'returned' || stage === 'recalled' || late.length === 0) {
    return null
  }
  const names = late.map(({ name }) => name).join('、')
  return stage === 'approved' && effectiveOn <= today
    ? `生效日到了，还在等${names}发布；发布以后自动生效。`
    : `到生效那天${names}要已经在用，否则会等到它发布。`
}

function reviewOf(
  { actor }: Context,
  { id, stage }: Operation,
  refused: Refused | null,
): OperationPage['review'] {
  if (stage !== 'establishment-review' && stage !== 'legal-review') return null
  const turn = reviewerOf[stage]
  if (turn === null || !holds(actor, turn.post) || !may(actor, 'matters.review')) return null
  return {
    action: `${operationPath(id)}/reviews`,
    reason: reasonField('review', refused?.comment ?? '', refused),
  }
}

function timelineOf(
  { actorName, proposedAt }: Operation,
  reviews: readonly OperationReview[],
): TimelineProps {
  const told = reviews.map(({ kind, outcome, comment, actorName: by, departmentName, at }) => ({
    title: kind === 'recall' ? reviewWords.recall : `${reviewWords[kind]}${outcomeWords[outcome]}`,
    when: [longMoment(at), departmentName ?? '', by].filter((part) => part !== '').join(' · '),
    ...{ text: comment, link: null, state: 'done' as const },
  }))
  const when = `${longMoment(proposedAt)} · ${actorName}`
  return { items: [...told, { title: '送审', when, text: null, link: null, state: 'done' }] }
}
