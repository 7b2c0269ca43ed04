// 叫号: the numbers of this hall today, the one that this clerk serves, and the next.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import type { FieldProps, ListProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { callNext, endCall } from '../../call-number.ts'
import type { CallRefusal } from '../../call-number.ts'
import { clerkOf, textIn } from '../../clerk.ts'
import { paths } from '../../paths.ts'
import { countsOf, hallById, ownCalls, ticketsOf } from '../../queries/halls.ts'

export interface CallsPage extends BasePage {
  readonly refusal: string | null
  readonly called: { readonly number: number; readonly text: string } | null
  readonly counts: string
  readonly waiting: ListProps
  readonly window: FieldProps
  readonly call: string
  readonly end: string
  readonly receive: string
  /** Null where the hall gives no numbers. */
  readonly display: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/queue': CallsPage
  }
}

const refusals: Readonly<Record<CallRefusal | 'nobody-called', string>> = {
  'one-at-a-time': '您叫的号还没有办完，请先点“办完了”或者“没有来”。',
  'nobody-waits': '现在没有人等。',
  'window-missing': '请填您在几号窗口',
  'nobody-called': '您现在没有叫号。',
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await answer(ctx, res, null)
}

export async function call(ctx: Context, req: Request, res: Response): Promise<void> {
  const called = await callNext(ctx, clerkOf(ctx), textIn(req.body, 'window'))
  if (called.ok) return res.redirect(303, paths.calls)
  await answer(ctx, res, called.refusal)
}

export async function end(ctx: Context, req: Request, res: Response): Promise<void> {
  const outcome = textIn(req.body, 'outcome') === 'no-show' ? 'no-show' : 'served'
  const ended = await endCall(ctx, clerkOf(ctx), outcome)
  if (ended.ok) return res.redirect(303, paths.calls)
  await answer(ctx, res, ended.refusal)
}

async function answer(
  ctx: Context,
  res: Response,
  refusal: CallRefusal | 'nobody-called' | null,
): Promise<void> {
  const { accountId, seat } = clerkOf(ctx)
  const { departmentId } = seat
  const [counts, waiting, own] = [
    await countsOf(ctx.db, departmentId, ctx.today),
    await ticketsOf(ctx.db, departmentId, ctx.today, 'waiting'),
    await ownCalls(ctx.db, departmentId, accountId, ctx.today),
  ]
  const { called, windowName } = own
  const page: CallsPage = {
    title: refusal === null ? '叫号' : '没有叫到 - 叫号',
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: '叫号', href: null },
    ],
    refusal: refusal === null ? null : refusals[refusal],
    called:
      called === null
        ? null
        : {
            number: called.number,
            text: `${called.windowName ?? ''}，${clockTime(called.calledAt ?? ctx.now)}叫的`,
          },
    counts: `等候 ${counts.waiting}，正在办 ${counts.called}，办完 ${counts.served}，没有来 ${counts['no-show']}`,
    waiting: {
      density: 'plain',
      items: waiting.map(({ number, takenAt }) => ({
        ...{ title: `${number} 号`, href: null, light: null, text: null, tags: [] },
        meta: [`${clockTime(takenAt)}取的`],
      })),
    },
    window: windowField(windowName, refusal === 'window-missing'),
    ...{ call: paths.calls, end: paths.endOfCall, receive: paths.home },
    display: (await hallById(ctx.db, departmentId)) === null ? null : paths.display(departmentId),
  }
  await render(res, 'counter/desk/queue', page, refusal === null ? 200 : 422)
}

function windowField(value: string, wrong: boolean): FieldProps {
  return {
    ...{ id: 'window', name: 'window', label: '您的窗口', hint: '比如：3 号窗口' },
    ...{ error: wrong ? refusals['window-missing'] : null, optional: null, group: false },
    ...{ required: true, disabled: false },
    control: {
      ...{ kind: 'input', type: 'text', value, width: 'w-s', unit: null, inputmode: 'text' },
      ...{ autocomplete: 'off', maxLength: 20 },
    },
  }
}
