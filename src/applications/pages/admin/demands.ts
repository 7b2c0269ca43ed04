// 共同签署要求: which matters want a second signature, for the editors of the province.
import type { Request, Response } from 'express'
import {
  choice,
  choicesField,
  cleanText,
  errorSummary,
  readFields,
  textField,
} from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { allDemands } from '../../../signatures/index.ts'
import { paths } from '../../paths.ts'
import { removeDemand, setDemand } from '../../set-demand.ts'
import type { DemandRefusal } from '../../set-demand.ts'

export interface DemandsPage extends BasePage {
  readonly summary: ErrorSummaryProps | null
  readonly demands: readonly {
    readonly id: string
    readonly name: string
    readonly words: string
    /** What follows when it is taken back, said before it is. */
    readonly after: string
    readonly when: Link
  }[]
  readonly action: string
  readonly removal: string
  readonly fields: readonly FieldProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/admin/demands': DemandsPage
  }
}

const names = ['matterCode', 'role', 'waivable'] as const
type Field = (typeof names)[number]
type Typed = Readonly<Record<Field, string>>

const sentences: Readonly<Record<DemandRefusal, string>> = {
  'unknown-matter': '没有这个事项编码',
  demanded: '这个事项已经要这个人签署',
  'no-role': '请填要谁签署，如 配偶',
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await present(ctx, res, { matterCode: '', role: '', waivable: '' }, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = readFields(req.body, names)
  const set = await setDemand(ctx, {
    matterCode: typed.matterCode.trim().slice(0, 20),
    role: cleanText(typed.role).slice(0, 20),
    waivable: typed.waivable === 'yes',
  })
  if (set.ok) return res.redirect(303, paths.demands)
  const faults = set.refusal.map((refusal) => [
    refusal === 'unknown-matter' ? 'matterCode' : 'role',
    sentences[refusal],
  ])
  await present(ctx, res, typed, Object.fromEntries(faults) as Faults<Field>)
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id } = readFields(req.body, ['id'])
  if (/^[1-9]\d{0,17}$/.test(id)) await removeDemand(ctx, id)
  res.redirect(303, paths.demands)
}

async function present(
  ctx: Context,
  res: Response,
  typed: Typed,
  faults: Faults<Field>,
): Promise<void> {
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const text = { type: 'text', autocomplete: 'off' } as const
  const code = { name: 'matterCode', label: '事项编码', hint: '12 位，旧编码 10 位' } as const
  const role = { name: 'role', label: '要谁签署', hint: '如 配偶、共有人、监护人、合伙人' } as const
  const waiver = {
    name: 'waivable',
    label: '可以没有这个人',
    hint: null,
    type: 'checkbox',
  } as const
  const tick = choice('yes', '申请人声明没有的，可以不签', typed.waivable)
  await render(
    res,
    'applications/admin/demands',
    {
      title: summary === null ? '共同签署要求' : `${summary.title} - 共同签署要求`,
      breadcrumb: [],
      summary,
      demands: (await allDemands(ctx.db)).map((one) => ({
        id: one.id,
        name: `${one.matterName}（${one.matterCode}）`,
        words: `${one.role}签署${one.waivable ? '，没有的可以声明' : ''}`,
        after: `没有提交的草稿，马上不用再由${one.role}签署；已经提交的不变。以后还要，可以再加。`,
        when: {
          label: one.when === null ? '一律要签' : '一定情形下要签',
          href: paths.demandWhen(one.id),
        },
      })),
      ...{ action: paths.demands, removal: paths.demandRemoval },
      fields: [
        textField(t, { ...code, ...text, value: typed.matterCode }, faults),
        textField(t, { ...role, ...text, value: typed.role }, faults),
        { ...choicesField(t, { ...waiver, options: [tick] }, faults), required: false },
      ],
    },
    summary === null ? 200 : 422,
  )
}
