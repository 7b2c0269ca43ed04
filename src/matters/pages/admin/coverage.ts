// 认领和联系方式: where nobody takes a matter, and which of those who take it cannot be reached; whoever
// keeps the list there gets to the very field, the province may remind the others.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps, HiddenValue, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { entryOf } from '../../entry-of.ts'
import { myScope } from '../../list-scope.ts'
import { remindRefusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, contactPath, coveragePath } from '../../paths.ts'
import { listEditPath, paths } from '../../paths.ts'
import { gapsOf } from '../../queries/gaps.ts'
import type { ContactGap, Gaps, UncoveredCounty } from '../../queries/gaps.ts'
import { remindPlaces } from '../../remind-places.ts'
import type { ListScope } from '../../rules/list-scope.ts'
import { isInScope } from '../../rules/list-scope.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'

export interface CoveragePage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly reminded: string | null
  readonly counties: readonly {
    readonly name: string
    /** Null for whoever does not keep the lists there. */
    readonly claim: HiddenValue | null
  }[]
  readonly claims: string
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly none: string
    readonly lines: readonly {
      readonly text: string
      readonly facts: string
      readonly links: readonly Link[]
    }[]
  }[]
  /** Null for whoever may not. */
  readonly remind: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/coverage': CoveragePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const told = req.query['told']
  const isTold = typeof told === 'string' && /^\d{1,4}$/.test(told)
  await answer(ctx, req, res, { reminded: isTold ? `提醒了 ${told} 位编辑。` : null, fault: null })
}

export async function remind(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const told = await remindPlaces(ctx, code)
  if (told.ok) return res.redirect(303, `${coveragePath(code)}?told=${told.value}`)
  await answer(ctx, req, res, { reminded: null, fault: remindRefusals[told.refusal] })
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  { reminded, fault }: { readonly reminded: string | null; readonly fault: string | null },
): Promise<void> {
  const code = String(req.params['code'])
  const { matter, current } = found(await entryOf(ctx.db, code))
  const scope = await myScope(ctx.db, ctx)
  const gaps = await gapsOf(ctx, matter.id)
  const hasGaps = gaps.counties.length + gaps.contacts.length > 0
  const reminds = mayChangeCatalogue(ctx.actor) && may(ctx.actor, 'matters.publish')
  const page: CoveragePage = {
    title: `认领和联系方式：${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(code) },
      { label: '认领和联系方式', href: null },
    ],
    errors:
      fault === null ? null : { title: '没有办成', items: [{ text: fault, href: '#remind' }] },
    reminded,
    counties: gaps.counties.map((county) => ({
      name: `${county.prefectureName}${county.name}`,
      claim: keeps(scope, county) ? { name: `claim-${code}`, value: 'on' } : null,
    })),
    claims: paths.claims,
    groups: groupsOf(gaps, scope),
    remind: reminds && hasGaps ? coveragePath(code) : null,
  }
  await render(res, 'matters/admin/coverage', page, fault === null ? 200 : 422)
}

function keeps(scope: ListScope | null, { code }: UncoveredCounty): boolean {
  return scope?.regionCode === code
}

function groupsOf({ contacts, staleMonths }: Gaps, scope: ListScope | null) {
  const group = (id: 'phone' | 'hours' | 'stale', title: string, none: string) => {
    const lines = contacts
      .filter((gap) => ({ phone: gap.noPhone, hours: gap.noHours, stale: gap.stale })[id])
      .map((gap) => lineOf(gap, id, scope))
    return { id, title, none, lines }
  }
  return [
    group('phone', '没有咨询电话的', '都有电话。'),
    group('hours', '没有办公时间的', '都写了办公时间。'),
    group('stale', `超过 ${staleMonths} 个月没有核对的`, '都核对过。'),
  ]
}

function lineOf(gap: ContactGap, id: 'phone' | 'hours' | 'stale', scope: ListScope | null) {
  const isMine = scope !== null && isInScope(scope, gap)
  const field = id === 'stale' ? 'confirm' : id
  const ofDepartment = { label: '改部门的', href: `${contactPath(gap.departmentId)}#${field}` }
  const ofList = { label: '只改这个事项的', href: `${listEditPath(gap.listId)}#${field}` }
  const whose = isMine ? '' : '，由当地的编辑补'
  return {
    text: gap.departmentName,
    facts: `${id === 'stale' ? `上次核对 ${longDay(gap.confirmedOn)}` : '部门和实施清单都没有写'}${whose}`,
    links: isMine
      ? id === 'stale'
        ? [{ label: '核对', href: ofDepartment.href }]
        : [ofDepartment, ofList]
      : [],
  }
}
