// 要素意见: what editors and reviewers say about the elements of a draft, to answer and to settle.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  Choice,
  ErrorSummaryProps,
  FieldProps,
  Link,
  TabsProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { CommentRefusal } from '../../comment.ts'
import { longestComment, remark, respond } from '../../comment.ts'
import { commentRefusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, commentsPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { wholeVersion } from '../../rules/comments.ts'
import { elementsInWords } from '../../rules/compare-versions.ts'
import { area } from './edit-controls.ts'
import type { ThreadView } from './comment-parts.ts'
import { threadViews } from './comment-parts.ts'
import { bodyOf, readText } from './seen.ts'

export interface CommentsPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly lead: string
  readonly back: Link
  readonly tabs: TabsProps
  readonly threads: readonly ThreadView[]
  readonly empty: string
  /** Null for whoever may only read, and without a draft. */
  readonly form: {
    readonly action: string
    readonly element: FieldProps
    readonly text: FieldProps
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/comments': CommentsPage
  }
}

/** What was typed and refused: in the form for a new one, or in that of a thread. */
export interface RefusedComment {
  readonly thread: string | null
  readonly element: string
  readonly text: string
  readonly refusal: CommentRefusal
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, null)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const [element, text] = [readText(body, 'element'), readText(body, 'text')]
  const said = await remark(ctx, code, { element, text })
  if (said.ok) return res.redirect(303, commentsPath(code, element))
  await answer(ctx, req, res, { thread: null, element, text, refusal: said.refusal })
}

const kinds = ['answer', 'resolve', 'reopen'] as const

export async function turn(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const threadId = String(req.params['id'])
  const body = bodyOf(req.body)
  const text = readText(body, 'text')
  const kind = kinds.find((each) => each === body['kind']) ?? 'answer'
  const said = await respond(ctx, code, { threadId, kind, text })
  if (said.ok) return res.redirect(303, `${commentsPath(code)}#thread-${threadId}`)
  await answer(ctx, req, res, { thread: threadId, element: '', text, refusal: said.refusal })
}

async function answer(ctx: Context, req: Request, res: Response, refused: RefusedComment | null) {
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  const { matter, current, threads } = editing
  const asked = typeof req.query['element'] === 'string' ? req.query['element'] : ''
  const onlyOpen = req.query['show'] === 'open'
  const open = threads.filter((thread) => thread.open)
  const shown = (onlyOpen ? open : threads).filter(
    ({ remark: { element } }) => asked === '' || element === asked,
  )
  const page: CommentsPage = {
    title: `要素意见：${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(matter.code) },
      { label: '要素意见', href: null },
    ],
    errors: errorsOf(refused),
    lead: leadOf(editing, open.length),
    back: { label: '回到事项', href: adminMatterPath(matter.code) },
    tabs: tabsOf(matter.code, { asked, onlyOpen }, threads.length, open.length),
    threads: threadViews(ctx, editing, shown, refused),
    empty: asked === '' ? '还没有意见' : `“${asked}”还没有意见`,
    form: formOf(ctx, editing, asked, refused),
  }
  await render(res, 'matters/admin/comments', page, refused === null ? 200 : 422)
}

function errorsOf(refused: RefusedComment | null): ErrorSummaryProps | null {
  if (refused === null) return null
  const href = refused.thread === null ? '#new-text' : `#answer-${refused.thread}`
  return { title: '没有存', items: [{ text: commentRefusals[refused.refusal], href }] }
}

function leadOf({ draft }: Editing, open: number): string {
  if (draft === null) return '没有草稿，也没有在审核的版本。'
  const count = open === 0 ? '没有未了结的意见' : `${open} 条意见没有了结`
  return `第 ${draft.version} 版，${count}。意见由提出的一方了结；没有了结也能通过，但审核的人要写明理由。`
}

function tabsOf(
  code: string,
  { asked, onlyOpen }: { readonly asked: string; readonly onlyOpen: boolean },
  all: number,
  open: number,
): TabsProps {
  const tab = (label: string, href: string, current: boolean, count: number | null) => {
    return { label, href, current, count: count === null ? null : `${count} 条` }
  }
  return {
    label: '哪些意见',
    items: [
      tab('全部', commentsPath(code), asked === '' && !onlyOpen, all),
      tab('没有了结的', `${commentsPath(code)}?show=open`, onlyOpen, open),
      ...(asked === '' ? [] : [tab(asked, commentsPath(code, asked), true, null)]),
    ],
  }
}

function formOf(
  ctx: Context,
  { matter, current, draft }: Editing,
  asked: string,
  refused: RefusedComment | null,
): CommentsPage['form'] {
  if (draft === null || !may(ctx.actor, 'matters.comment')) return null
  const own = refused?.thread === null ? refused : null
  const named = [...elementsInWords(draft), ...elementsInWords(current)]
    .filter(([, value]) => value !== '')
    .map(([label]) => label)
  const chosen = own?.element ?? asked
  const options = [...new Set([wholeVersion, ...named])].map((label): Choice => ({
    ...{ value: label, label, hint: null, chosen: label === chosen, disabled: false },
  }))
  const same = { optional: null, group: false, required: true, disabled: false } as const
  return {
    action: commentsPath(matter.code),
    element: {
      ...{ ...same, id: 'new-element', name: 'element', label: '对哪个要素', error: null },
      hint: '不针对一个要素的，选“整体”',
      control: { kind: 'select', prompt: null, width: 'full', options },
    },
    text: {
      ...{ ...same, id: 'new-text', name: 'text', label: '意见' },
      hint: '写清楚哪里不对、依据是什么、建议怎么改，比如“法定 20 日，承诺 25 日超了，建议改成 15 日”',
      error: own === null ? null : commentRefusals[own.refusal],
      control: area(own?.text ?? '', 3, longestComment),
    },
  }
}
