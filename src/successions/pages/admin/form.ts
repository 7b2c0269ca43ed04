// 登记承接: who takes over from a department and when; the page after it says what would move.
import type { Response } from 'express'
import { departmentById, departmentsOf, organizationPaths } from '../../../organizations/index.ts'
import type { Department } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { isDay } from '../../../kernel/day.ts'
import type { ErrorSummaryProps, FieldProps, TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { rehearse } from '../../carry-out.ts'
import { fieldOf, kindNames, refusalSentences } from '../../messages.ts'
import { nameSuccession, refusalOf } from '../../name-succession.ts'
import type { Asked } from '../../name-succession.ts'
import { paths } from '../../paths.ts'
import type { SuccessionKind, SuccessionRefusal } from '../../types.ts'
import { formFields } from './form-fields.ts'
import { movedTable } from './one.ts'

export interface SuccessionFormPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly action: string
  readonly departmentId: string
  readonly fields: readonly FieldProps[]
}

export interface SuccessionRehearsalPage extends BasePage {
  readonly lead: string
  readonly moved: TableProps | null
  readonly stays: string
  readonly action: string
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'successions/admin/form': SuccessionFormPage
    'successions/admin/rehearsal': SuccessionRehearsalPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const given = req.query['department']
  const departmentId = typeof given === 'string' ? given : ''
  // A department is chosen among its neighbours, not typed.
  if (departmentId === '') return res.redirect(303, organizationPaths.organizations())
  const blank = { kind: 'merged', successorId: '', newName: '', reason: '' } as const
  await answer(ctx, res, { ...blank, departmentId, effectiveOn: ctx.today }, null)
}

export const create: Handler = async (ctx, req, res) => {
  const asked = askedIn(req.body as Record<string, unknown>)
  const body = req.body as Record<string, unknown>
  if (body['edit'] !== undefined) return answer(ctx, res, asked, null)
  if (body['confirmed'] === undefined) return showRehearsal(ctx, res, asked)
  const named = await nameSuccession(ctx, asked)
  if (!named.ok) return answer(ctx, res, asked, named.refusal)
  res.redirect(303, paths.one(named.value))
}

async function showRehearsal(ctx: Context, res: Response, asked: Asked): Promise<void> {
  const refusal = await transaction(ctx.db, (tx) => refusalOf(tx, ctx.today, asked))
  if (refusal !== null) return answer(ctx, res, asked, refusal)
  const department = found(await departmentById(ctx.db, asked.departmentId))
  const successor = await departmentById(ctx.db, asked.kind === 'merged' ? asked.successorId : '')
  const day = isDay(asked.effectiveOn) ? fullDay(asked.effectiveOn) : ''
  const when = asked.effectiveOn === ctx.today ? '确认后马上' : `${day}零点后`
  await render(res, 'successions/admin/rehearsal', {
    title: `${department.name}：看会移交什么`,
    breadcrumb: trail(department),
    lead:
      successor === null
        ? `${when}改名为${asked.newName.trim()}。办件、事项、岗位都不动，只换名称。`
        : `${when}由${successor.name}承接。下面是按现在的数，到那天有多少移多少；在办的办件期限不变，申请人会收到消息。`,
    moved:
      successor === null
        ? null
        : movedTable(await rehearse(ctx.db, ctx, asked.departmentId, successor)),
    stays:
      '已经办结的办件、发出的文书、办理经过、监察记录和日志都保留原来的名称；以前的文书照样可以核验。',
    action: paths.all,
    hidden: Object.entries(asked).map(([name, value]) => ({ name, value: String(value) })),
  })
}

async function answer(
  ctx: Context,
  res: Response,
  asked: Asked,
  refusal: SuccessionRefusal | null,
): Promise<void> {
  const department = found(await departmentById(ctx.db, asked.departmentId))
  const others = (await departmentsOf(ctx.db, department.regionCode)).filter(
    ({ id }) => id !== department.id,
  )
  const page: SuccessionFormPage = {
    title: `${refusal === null ? '' : '有 1 处要改 - '}${department.name}：并入或者改名`,
    breadcrumb: trail(department),
    errors: {
      title: '有 1 处要改，没有登记',
      items:
        refusal === null
          ? []
          : [{ text: refusalSentences[refusal], href: `#s-${fieldOf[refusal]}` }],
    },
    action: paths.all,
    departmentId: department.id,
    fields: formFields(asked, others, refusal),
  }
  await render(res, 'successions/admin/form', page, refusal === null ? 200 : 422)
}

function trail({ name }: Department): BasePage['breadcrumb'] {
  return [
    { label: '部门承接', href: paths.all },
    { label: name, href: null },
  ]
}

function askedIn(body: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string, longest: number) => {
    const value = body[name]
    return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, longest) : ''
  }
  const kinds = Object.keys(kindNames) as SuccessionKind[]
  return {
    departmentId: text('departmentId', 20),
    kind: kinds.find((one) => one === body['kind']) ?? 'merged',
    successorId: text('successorId', 20),
    newName: text('newName', 100),
    effectiveOn: text('effectiveOn', 10),
    reason: text('reason', 500),
  }
}
