// 一次承接: who takes over from whom, on which ground, what moved or would move today, and taking it back.
import { departmentById } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { SummaryListProps, TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { rehearse } from '../../carry-out.ts'
import { kindNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { successionById } from '../../store.ts'
import type { NamedSuccession } from '../../store.ts'
import { withdrawSuccession } from '../../name-succession.ts'
import type { MovedCount } from '../../types.ts'
import { stateOf } from './successions.ts'

export interface SuccessionPage extends BasePage {
  readonly facts: SummaryListProps
  readonly movedTitle: string
  readonly moved: TableProps | null
  /** The address that takes it back, null once its day has come. */
  readonly withdrawal: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'successions/admin/one': SuccessionPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const one = found(await successionById(ctx.db, String(req.params['id'])))
  const isPlanned = one.carriedOutAt === null && one.withdrawnAt === null
  const moved = isPlanned ? await ahead(ctx, one) : one.moved
  await render(res, 'successions/admin/one', {
    title: one.oldName,
    breadcrumb: [
      { label: '部门承接', href: paths.all },
      { label: one.oldName, href: null },
    ],
    facts: { items: factsOf(one) },
    movedTitle: isPlanned ? '到日子会移交什么（按现在的数）' : '移交了什么',
    moved: moved.length === 0 ? null : movedTable(moved),
    withdrawal: isPlanned ? paths.withdrawal(one.id) : null,
  })
}

export const withdraw: Handler = async (ctx, req, res) => {
  const one = found(await successionById(ctx.db, String(req.params['id'])))
  await withdrawSuccession(ctx, one.id)
  res.redirect(303, paths.one(one.id))
}

async function ahead(ctx: Context, one: NamedSuccession): Promise<readonly MovedCount[]> {
  const successor = await departmentById(ctx.db, one.successorId ?? '')
  return successor === null ? [] : rehearse(ctx.db, ctx, one.departmentId, successor)
}

export function movedTable(moved: readonly MovedCount[]): TableProps {
  return {
    ...{ caption: '移交清单', captionHidden: true, selectLabel: null },
    columns: [
      { label: '什么', numeric: false },
      { label: '多少', numeric: true },
    ],
    rows: moved.map(({ what, count }) => ({
      select: null,
      cells: [
        { kind: 'text', text: what },
        { kind: 'text', text: String(count) },
      ],
    })),
  }
}

function factsOf(one: NamedSuccession): SummaryListProps['items'] {
  const fact = (label: string, value: string) => ({
    ...{ label, value, tag: null, action: null, locked: false },
  })
  return [
    fact('怎么变', kindNames[one.kind]),
    fact(one.kind === 'merged' ? '承接的部门' : '新名称', one.successorName ?? one.newName ?? ''),
    fact('自哪天起', fullDay(one.effectiveOn)),
    fact('依据', one.reason),
    fact('登记', `${one.namedByName}，${longMoment(one.namedAt)}`),
    fact(
      '现在',
      one.carriedOutAt === null ? stateOf(one) : `${longMoment(one.carriedOutAt)}移交完成`,
    ),
  ]
}
