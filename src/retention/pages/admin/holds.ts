// 封存: which applications are held in one's region, why, and the forms that hold one and let it go.
import type { Request, Response } from 'express'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { liftHold, placeHold } from '../../holds.ts'
import { holdRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { holdsIn } from '../../queries/holds.ts'
import { afterOf, field, line, summaryOf, textOf } from './parts.ts'
import type { Faults } from './parts.ts'

export interface HoldsPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
  readonly holds: readonly {
    readonly number: string
    readonly matter: string
    readonly reason: string
    readonly note: string
    readonly action: string
    readonly field: FieldProps
    readonly button: ButtonProps
  }[]
  readonly more: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'retention/admin/holds': HoldsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, { number: '', reason: '' }, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const typed = { number: textOf(body['number']), reason: textOf(body['reason']).slice(0, 500) }
  const placed = await placeHold(ctx, staffOf(ctx), typed)
  if (placed.ok) return res.redirect(303, paths.holds())
  const at = placed.refusal === 'reason-missing' ? 'reason' : 'number'
  await present(ctx, req, res, typed, { [at]: holdRefusals[placed.refusal] })
}

export async function end(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = found(/^[1-9]\d{0,17}$/.exec(String(req.params['id']))?.[0])
  const reason = textOf((req.body as Readonly<Record<string, unknown>>)['reason']).slice(0, 500)
  const lifted = await liftHold(ctx, staffOf(ctx), { id, reason })
  if (lifted.ok) return res.redirect(303, paths.holds())
  found(lifted.refusal === 'unknown' ? null : lifted)
  await present(
    ctx,
    req,
    res,
    { number: '', reason: '' },
    { [`end-${id}`]: holdRefusals[lifted.refusal] },
  )
}

function staffOf({ actor }: Context): Staff {
  return found(actor.kind === 'staff' ? actor : null)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  typed: { readonly number: string; readonly reason: string },
  faults: Faults,
): Promise<void> {
  const scope = staffOf(ctx).seat.regionPath
  const { items, next } = await holdsIn(ctx.db, { scope, after: afterOf(req.query['after']) })
  const summary = summaryOf(faults)
  const heading = '封存'
  const page: HoldsPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: [
      { label: '保存期限', href: paths.retention() },
      { label: heading, href: null },
    ],
    summary,
    action: paths.holds(),
    fields: [
      field(
        { name: 'number', label: '办件编号', hint: '您管的地区里的办件' },
        line(typed.number),
        faults,
      ),
      field(
        { name: 'reason', label: '为什么封存', hint: '比如诉讼、复议、审计，写明文号' },
        { kind: 'textarea', value: typed.reason, rows: 3, maxLength: 500 },
        faults,
      ),
    ],
    button: submitButton('封存'),
    holds: items.map((hold) => ({
      ...{ number: hold.number, matter: hold.matterName, reason: hold.reason },
      note: `${hold.placedByName} ${longMoment(hold.placedAt)}`,
      action: paths.liftHold(hold.id),
      field: field(
        { name: 'reason', label: '为什么解除', hint: '解除以后，期满就会清除' },
        line(''),
        faults,
        `end-${hold.id}`,
      ),
      button: { ...submitButton('解除封存', 'second'), context: hold.number },
    })),
    more: next === null ? null : paths.holds(next),
  }
  await render(res, 'retention/admin/holds', page, summary === null ? 200 : 422)
}
