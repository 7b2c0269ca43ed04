// 收费 of one application at the window: what the guide says, what was taken, and one more.
import type { Request, Response } from 'express'
import { textField } from '../../../accounts/index.ts'
import type { Application } from '../../../applications/index.ts'
import { feeInWords, filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { textIn } from '../../clerk.ts'
import { openFiling } from '../../open-filing.ts'
import { paths } from '../../paths.ts'
import { readFee, yuanInWords } from '../../rules/read-fee.ts'
import type { FeeFaults, TypedFee } from '../../rules/read-fee.ts'
import { feesOf, takeFee } from '../../take-fee.ts'

export interface FeePage extends BasePage {
  readonly summary: ErrorSummaryProps | null
  readonly heading: string
  readonly done: string | null
  /** What the guide charges. */
  readonly standard: string
  readonly charged: boolean
  readonly taken: readonly string[]
  readonly fields: readonly FieldProps[]
  readonly action: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/fee': FeePage
  }
}

const blank: TypedFee = { amount: '', receiptNumber: '' }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'fee'))
  const done = req.query['done'] === 'fee' ? '收费已记下。' : null
  await present(ctx, res, application, { typed: blank, faults: {}, done })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'fee'))
  const typed = {
    amount: textIn(req.body, 'amount'),
    receiptNumber: textIn(req.body, 'receiptNumber'),
  }
  const read = readFee(typed)
  if (!read.ok) {
    return present(ctx, res, application, { typed, faults: read.refusal, done: null })
  }
  const taken = await takeFee(ctx, application.id, read.value)
  if (taken.ok) return res.redirect(303, `${paths.fee(application.id)}?done=fee`)
  found(taken.refusal === 'not-found' ? null : taken.refusal)
  const faults = { receiptNumber: '这个票据号已经记过。一张票据只记一次' }
  await present(ctx, res, application, { typed, faults, done: null })
}

interface Said {
  readonly typed: TypedFee
  readonly faults: FeeFaults
  readonly done: string | null
}

async function present(
  ctx: Context,
  res: Response,
  application: Application,
  { typed, faults, done }: Said,
): Promise<void> {
  const { id } = application
  // Nothing is charged for what was not filed.
  found(application.status === 'draft' ? null : application)
  const version = await filedVersion(ctx.db, application)
  const { fee } = version.elements
  const heading = `${version.name} · ${application.applicantName}`
  const items = Object.entries(faults).map(([name, text]) => ({ text, href: `#${name}` }))
  const title = items.length === 0 ? '收费' : `有 ${items.length} 处要改 - 收费`
  const page: FeePage = {
    title,
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: '窗口收的件', href: paths.filings() },
      { label: version.name, href: paths.filing(id) },
      { label: '收费', href: null },
    ],
    summary: items.length === 0 ? null : { title: `有 ${items.length} 处要改，没有记下`, items },
    ...{ heading, done, standard: feeInWords(fee), charged: fee.charged },
    taken: (await feesOf(ctx.db, id)).map(
      ({ amountFen, receiptNumber, notedAt }) =>
        `${yuanInWords(Number(amountFen))}，票据号 ${receiptNumber}，${longMoment(notedAt)}`,
    ),
    fields: fieldsOf(typed, faults),
    ...{ action: paths.fee(id), back: paths.filing(id) },
  }
  await render(res, 'counter/desk/fee', page, items.length === 0 ? 200 : 422)
}

function fieldsOf(typed: TypedFee, faults: FeeFaults): readonly FieldProps[] {
  const text = { type: 'text', autocomplete: 'off' } as const
  return [
    textField(
      inChinese,
      { ...text, name: 'amount', label: '金额（元）', hint: '照票据填', value: typed.amount },
      faults,
    ),
    textField(
      inChinese,
      {
        ...{ ...text, name: 'receiptNumber', label: '票据号' },
        ...{ hint: '财政票据上的号码', value: typed.receiptNumber },
      },
      faults,
    ),
  ]
}
