// 部门承接: which departments were merged or renamed, which will be, and where one registers another.
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { organizationPaths } from '../../../organizations/index.ts'
import { paths } from '../../paths.ts'
import { allSuccessions } from '../../store.ts'
import type { NamedSuccession } from '../../store.ts'

export interface SuccessionsPage extends BasePage {
  readonly table: TableProps | null
  readonly organizations: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'successions/admin/successions': SuccessionsPage
  }
}

export const show: Handler = async (ctx: Context, _req, res) => {
  const all = await allSuccessions(ctx.db)
  await render(res, 'successions/admin/successions', {
    title: '部门承接',
    breadcrumb: [],
    table: all.length === 0 ? null : tableOf(all),
    organizations: organizationPaths.organizations(),
  })
}

function tableOf(all: readonly NamedSuccession[]): TableProps {
  return {
    ...{ caption: '登记过的承接', captionHidden: true, selectLabel: null },
    columns: ['原来的部门', '承接的部门或者新名称', '自哪天起', '现在'].map((label) => ({
      label,
      numeric: false,
    })),
    rows: all.map((one) => ({
      select: null,
      cells: [
        { kind: 'link', text: one.oldName, sub: null, href: paths.one(one.id) },
        { kind: 'text', text: one.successorName ?? one.newName ?? '' },
        { kind: 'text', text: fullDay(one.effectiveOn) },
        { kind: 'text', text: stateOf(one) },
      ],
    })),
  }
}

export function stateOf({ carriedOutAt, withdrawnAt }: NamedSuccession): string {
  if (withdrawnAt !== null) return '已撤回'
  return carriedOutAt === null ? '等到日子' : '已移交'
}
