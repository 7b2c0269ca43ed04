// 提意见、回复、了结: what editors and reviewers say about one element of a draft, with a message to
// those whom it concerns.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { commentsOf, insertComment } from './comment-store.ts'
import type { NewComment } from './comment-store.ts'
import { draftOf } from './draft-store.ts'
import { commentsPath } from './paths.ts'
import { reviewsOf } from './review-store.ts'
import type { CommentKind, CommentSide, Thread } from './rules/comments.ts'
import { sidesOf, threadsOf, wholeVersion } from './rules/comments.ts'
import { elementsInWords } from './rules/compare-versions.ts'
import { loadVersion, lockMatter } from './store.ts'
import type { Matter, MatterVersion } from './types.ts'

export type CommentRefusal =
  | 'no-draft'
  | 'not-yours-to-comment'
  | 'comment-text'
  | 'unknown-element'
  | 'unknown-thread'
  | 'settled'
  | 'not-settled'
  | 'not-your-side'

export const longestComment = 500

/** Opens a thread about one element, or about the whole draft. */
export function remark(
  ctx: Context,
  code: string,
  { element, text }: { readonly element: string; readonly text: string },
): Promise<Result<undefined, CommentRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openDraft(tx, ctx, code)
    if (!opened.ok) return opened
    const { matter, draft, side } = opened.value
    if (!isSaid(text)) return refuse('comment-text')
    if (!(await isElement(tx, opened.value, element))) return refuse('unknown-element')
    const told = { threadId: null, element, kind: 'remark', text: text.trim(), side } as const
    await say(tx, ctx, opened.value, told)
    await tell(tx, ctx, { matter, draft, comment: told, thread: null })
    return ok()
  })
}

/** Answers, settles or reopens a thread. */
export function respond(
  ctx: Context,
  code: string,
  turn: {
    readonly threadId: string
    readonly kind: Exclude<CommentKind, 'remark'>
    readonly text: string
  },
): Promise<Result<undefined, CommentRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openDraft(tx, ctx, code)
    if (!opened.ok) return opened
    const { matter, draft } = opened.value
    const threads = threadsOf(await commentsOf(tx, draft.id))
    const thread = threads.find(({ remark: first }) => first.id === turn.threadId)
    if (thread === undefined) return refuse('unknown-thread')
    const refusal = whyNot(ctx, thread, turn)
    if (refusal !== null) return refuse(refusal)
    const text = turn.text.trim() === '' ? null : turn.text.trim()
    const { element, side: raisedBy } = thread.remark
    const side = turn.kind === 'answer' ? opened.value.side : raisedBy
    const comment = { threadId: turn.threadId, element, kind: turn.kind, text, side }
    await say(tx, ctx, opened.value, comment)
    await tell(tx, ctx, { matter, draft, comment, thread })
    return ok()
  })
}

function whyNot(
  { actor }: Context,
  { remark: first, open }: Thread,
  { kind, text }: { readonly kind: CommentKind; readonly text: string },
): CommentRefusal | null {
  if (kind === 'reopen' ? open : !open) return kind === 'reopen' ? 'not-settled' : 'settled'
  if (kind === 'answer') return isSaid(text) ? null : 'comment-text'
  if (!sidesOf(actor).includes(first.side)) return 'not-your-side'
  return text.trim() === '' || isSaid(text) ? null : 'comment-text'
}

interface OpenDraft {
  readonly matter: Matter
  readonly draft: MatterVersion
  readonly side: CommentSide
}

async function openDraft(
  tx: Tx,
  { actor }: Context,
  code: string,
): Promise<Result<OpenDraft, CommentRefusal>> {
  const [side] = sidesOf(actor)
  if (side === undefined) return refuse('not-yours-to-comment')
  const matter = await lockMatter(tx, code)
  const draft = matter === null ? null : await draftOf(tx, matter.id)
  return matter === null || draft === null ? refuse('no-draft') : ok({ matter, draft, side })
}

function isSaid(text: string): boolean {
  const length = [...text.trim()].length
  return length >= 2 && length <= longestComment
}

/** Elements that the draft dropped may be spoken about, too. */
async function isElement(tx: Tx, { matter, draft }: OpenDraft, element: string): Promise<boolean> {
  if (element === wholeVersion || elementsInWords(draft).has(element)) return true
  const current =
    matter.currentVersionId === null ? null : await loadVersion(tx, matter.currentVersionId)
  return current !== null && elementsInWords(current).has(element)
}

async function say(
  tx: Tx,
  ctx: Context,
  { matter, draft }: OpenDraft,
  comment: NewComment,
): Promise<void> {
  await insertComment(tx, ctx, draft, comment)
  await record(tx, ctx, {
    action: 'matters.comment',
    subjectType: 'matter',
    subjectId: matter.id,
    after: {
      version: draft.version,
      ...{ element: comment.element, kind: comment.kind, text: comment.text },
    },
  })
}

interface Said {
  readonly matter: Matter
  readonly draft: MatterVersion
  readonly comment: NewComment
  readonly thread: Thread | null
}

const headings: Readonly<Record<CommentKind, string>> = {
  remark: '有一条新意见',
  answer: '意见有了回复',
  resolve: '意见了结了',
  reopen: '意见重新提出来了',
}

/** Those who edited, sent or reviewed the draft or spoke in the thread; never whoever speaks. */
async function tell(tx: Tx, ctx: Context, { matter, draft, comment, thread }: Said): Promise<void> {
  const reviews = await reviewsOf(tx, draft.id)
  const spoke = thread === null ? [] : [thread.remark, ...thread.turns]
  const concerned = new Set([
    ...(draft.editedByAccountId === null ? [] : [draft.editedByAccountId]),
    ...[...reviews, ...spoke].flatMap(({ accountId }) => accountId ?? []),
  ])
  if (ctx.actor.kind === 'staff') concerned.delete(ctx.actor.accountId)
  const said = comment.text === null ? '' : `：${comment.text}`
  for (const accountId of concerned) {
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null, link: commentsPath(matter.code, comment.element) },
      title: `“${draft.name}”${headings[comment.kind]}`,
      body: `${comment.element}${said}`,
    })
  }
}
