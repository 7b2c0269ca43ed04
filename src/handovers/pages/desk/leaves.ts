// 请假与代理: who of the department is away and who stands in; noting a leave, for a colleague too by a head.
import type { Response } from 'express'
import { postNames, staffOf } from '../../../accounts/index.ts'
import type { StaffMember } from '../../../accounts/index.ts'
import type { Staff } from '../../../kernel/actor.ts'
import { may } from '../../../kernel/actor.ts'
import { leavePaths as paths, leaveSentences, leavesOf, noteLeave } from '../../../leaves/index.ts'
import type { LeaveRefusal, NamedLeave } from '../../../leaves/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps, FieldProps, TableProps } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'

export interface LeavesPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly table: TableProps | null
  readonly fields: readonly FieldProps[]
  readonly action: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'handovers/desk/leaves': LeavesPage
  }
}

interface Typed {
  readonly accountId: string
  readonly deputyAccountId: string
  readonly fromOn: string
  readonly untilOn: string
}

export const show: Handler = async (ctx, _req, res) => {
  const { accountId } = staff(ctx)
  const blank = { accountId, deputyAccountId: '', fromOn: ctx.today, untilOn: '' }
  await present(ctx, res, blank, null)
}

export const create: Handler = async (ctx, req, res) => {
  const actor = staff(ctx)
  const body = req.body as Record<string, unknown>
  const at = (name: string) => (typeof body[name] === 'string' ? body[name].slice(0, 30) : '')
  const typed: Typed = {
    accountId: at('accountId') === '' ? actor.accountId : at('accountId'),
    deputyAccountId: at('deputyAccountId'),
    fromOn: at('fromOn'),
    untilOn: at('untilOn'),
  }
  const noted = await noteLeave(ctx, actor, typed, paths.handover)
  if (!noted.ok) return present(ctx, res, typed, noted.refusal)
  res.redirect(303, paths.handover(noted.value))
}

async function present(
  ctx: Context,
  res: Response,
  typed: Typed,
  refusal: LeaveRefusal | null,
): Promise<void> {
  const actor = staff(ctx)
  const { departmentId } = actor.seat
  const [members, leaves] = await Promise.all([
    staffOf(ctx.db, departmentId),
    leavesOf(ctx.db, departmentId, ctx.today),
  ])
  const message = refusal === null ? null : leaveSentences[refusal]
  const page: LeavesPage = {
    title: `${refusal === null ? '' : '有 1 处要改 - '}请假与代理`,
    breadcrumb: [],
    errors: {
      title: '有 1 处要改，没有登记',
      items: message === null ? [] : [{ text: message, href: `#${fieldOf(refusal)}` }],
    },
    table: leaves.length === 0 ? null : tableOf(leaves, ctx),
    fields: fieldsOf(actor, members, typed, refusal),
    action: paths.leaves,
  }
  await render(res, 'handovers/desk/leaves', page, refusal === null ? 200 : 422)
}

function fieldOf(refusal: LeaveRefusal | null): keyof Typed {
  if (refusal === 'no-such-colleague' || refusal === 'not-head') return 'accountId'
  if (refusal === 'days-missing' || refusal === 'days-past') return 'fromOn'
  if (refusal === 'days-turned-round' || refusal === 'too-long') return 'untilOn'
  return refusal === 'away-already' || refusal === 'stands-in' ? 'fromOn' : 'deputyAccountId'
}

function tableOf(leaves: readonly NamedLeave[], { today }: Context): TableProps {
  return {
    ...{ caption: '请假和代理', captionHidden: true, selectLabel: null },
    columns: ['谁请假', '从', '到', '谁代办', '现在'].map((label) => ({ label, numeric: false })),
    rows: leaves.map(({ id, name, deputyName, fromOn, untilOn }) => ({
      select: null,
      cells: [
        { kind: 'link', text: name, sub: '看交接', href: paths.handover(id) },
        { kind: 'text', text: fullDay(fromOn) },
        { kind: 'text', text: fullDay(untilOn) },
        { kind: 'text', text: deputyName },
        { kind: 'text', text: fromOn <= today ? '代办中' : '还没开始' },
      ],
    })),
  }
}

function fieldsOf(
  actor: Staff,
  members: readonly StaffMember[],
  typed: Typed,
  refusal: LeaveRefusal | null,
): readonly FieldProps[] {
  const error = (name: keyof Typed) =>
    refusal !== null && fieldOf(refusal) === name ? leaveSentences[refusal] : null
  const field = (name: keyof Typed, label: string, hint: string | null) => ({
    ...{ id: name, name, label, hint, error: error(name), optional: null },
    ...{ group: false, required: true, disabled: false },
  })
  const people = (shown: readonly StaffMember[], chosen: string, prompt: string | null) => ({
    ...{ kind: 'select' as const, prompt, width: 'w-m' as const },
    options: shown.map(({ accountId, name, posts }) => ({
      ...{ value: accountId, hint: null, disabled: false, chosen: accountId === chosen },
      label: `${name}（${posts.map((post) => postNames[post]).join('、')}）`,
    })),
  })
  const day = (value: string) => ({
    ...{ kind: 'input' as const, type: 'date' as const, value, width: 'w-m' as const, unit: null },
    ...{ inputmode: 'text' as const, autocomplete: 'off', maxLength: null },
  })
  const who = may(actor, 'applications.assign')
    ? [
        {
          ...field('accountId', '谁请假', '可以替同事登记'),
          control: people(members, typed.accountId, null),
        },
      ]
    : []
  return [
    ...who,
    { ...field('fromOn', '第一天', null), control: day(typed.fromOn) },
    { ...field('untilOn', '最后一天', '含当天，过了自动结束'), control: day(typed.untilOn) },
    {
      ...field('deputyAccountId', '由谁代办', '要有相同的岗位；代办的人只能办自己岗位能办的'),
      control: people(deputiesFor(actor, members), typed.deputyAccountId, '请选择'),
    },
  ]
}

/** Who notes for colleagues may need anybody; for oneself only who holds a post of one's own can stand in. */
function deputiesFor(actor: Staff, members: readonly StaffMember[]): readonly StaffMember[] {
  if (may(actor, 'applications.assign')) return members
  return members.filter(
    ({ accountId, posts }) =>
      accountId !== actor.accountId && posts.some((post) => actor.seat.posts.includes(post)),
  )
}

export function staff({ actor }: Context): Staff {
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') throw new Error('only staff come here')
  return actor
}
