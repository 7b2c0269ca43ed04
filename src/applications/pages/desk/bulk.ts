// 批量办理的预演: what would be done to each and what not, before anything is; then the order itself.
import type { Staff } from '../../../kernel/actor.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, TableProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { Response } from 'express'
import { actionNames, statusNames, steps } from '../../../workflow/index.ts'
import { rehearse } from '../../bulk/rehearse.ts'
import type { Rehearsed } from '../../bulk/rehearse.ts'
import type { BulkOrder } from '../../bulk/request.ts'
import { startRun } from '../../bulk/start-run.ts'
import { bulkActions, mostAtOnce } from '../../bulk/types.ts'
import { stepSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { queueIds } from '../../queries/queue.ts'
import { askedOf } from './queue/asked.ts'

export interface BulkPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly lead: string
  readonly action: string
  readonly chosen: string
  readonly ids: readonly string[]
  readonly field: FieldProps
  readonly lawful: TableProps | null
  readonly refused: TableProps | null
  readonly button: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/bulk': BulkPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const action = found(bulkActions.find((one) => one === req.query['action']))
  const all = req.query['all']
  const ids = typeof all === 'string' ? await idsOfView(ctx, actor, all) : idsIn(req.query['id'])
  const rehearsed = await rehearse(ctx, actor, ids, { action, comment: anyWords })
  await answer(res, { action, comment: '' }, rehearsed, null)
}

/** A comment that every one of them needs is asked for below; till then only the rest is judged. */
const anyWords = '预演'

export const create: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const body = req.body as Record<string, unknown>
  const action = found(bulkActions.find((one) => one === body['action']))
  const comment = typeof body['comment'] === 'string' ? body['comment'].slice(0, 2000).trim() : ''
  const order = { action, comment }
  const ids = idsIn(body['id'])
  const rehearsed = await rehearse(ctx, actor, ids, order)
  const missing = rehearsed.some(({ refusal }) => refusal === 'comment-missing')
  if (missing) {
    const rest = await rehearse(ctx, actor, ids, { action, comment: anyWords })
    return answer(res, order, rest, '请写明意见或者理由，每一件都会写上')
  }
  if (!rehearsed.some(({ refusal }) => refusal === null)) {
    return answer(res, order, rehearsed, '没有一件现在可以这样办')
  }
  res.redirect(303, paths.bulkRun(await startRun(ctx, actor, order, rehearsed)))
}

async function idsOfView(ctx: Context, actor: Staff, query: string): Promise<readonly string[]> {
  const typed = Object.fromEntries(new URLSearchParams(query.slice(0, 500)))
  const asked = askedOf(actor, typed, await regionLookup(ctx.db))
  return queueIds(ctx.db, actor, { ...asked, after: null, today: ctx.today }, mostAtOnce)
}

function idsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one): one is string => /^\d{1,18}$/.test(String(one)))
}

async function answer(
  res: Response,
  { action, comment }: BulkOrder,
  rehearsed: readonly Rehearsed[],
  fault: string | null,
): Promise<void> {
  const lawful = rehearsed.filter(({ refusal }) => refusal === null)
  const refused = rehearsed.filter((one) => !lawful.includes(one))
  const title = `批量${actionNames[action]}`
  const page: BulkPage = {
    title: `${title}：预演`,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: title, href: null },
    ],
    errors: {
      title: '有 1 处要改，没有办',
      items: fault === null ? [] : [{ text: fault, href: '#comment' }],
    },
    lead:
      rehearsed.length === 0
        ? '没有选中办件，没有可以预演的。请返回待办，先勾选要办的。'
        : `选了 ${rehearsed.length} 件：可以办 ${lawful.length} 件，不能办 ${refused.length} 件。还没有办。`,
    action: paths.bulk(),
    chosen: action,
    ids: lawful.map(({ id }) => id),
    field: commentField(action, comment, fault),
    lawful: lawful.length === 0 ? null : tableOf('可以办的', '办后', lawful),
    refused: refused.length === 0 ? null : tableOf('不能办的', '原因', refused),
    button: `办这 ${lawful.length} 件`,
    back: paths.queue(),
  }
  await render(res, 'applications/desk/bulk', page, fault === null ? 200 : 422)
}

function commentField(action: string, value: string, error: string | null): FieldProps {
  const required = steps.some((row) => row.action === action && row.comment === 'required')
  return {
    ...{ id: 'comment', name: 'comment', label: '意见或者理由', hint: '每一件都写上同样的话' },
    ...{ error, optional: required ? null : '（可不填）', group: false, required, disabled: false },
    control: { kind: 'textarea', value, rows: 4, maxLength: 2000 },
  }
}

function tableOf(caption: string, last: string, rows: readonly Rehearsed[]): TableProps {
  return {
    ...{ caption, captionHidden: false, selectLabel: null },
    columns: ['事项与申请人', last].map((label) => ({ label, numeric: false })),
    rows: rows.map(({ id, matterName, applicantName, to, refusal }) => ({
      select: null,
      cells: [
        { kind: 'link', text: matterName, sub: applicantName, href: paths.deskFile(id) },
        {
          kind: 'text',
          text: to === null ? sentenceOf(refusal) : statusNames[to],
        },
      ],
    })),
  }
}

function sentenceOf(refusal: Rehearsed['refusal']): string {
  return refusal === null ? '' : stepSentences[refusal]
}
