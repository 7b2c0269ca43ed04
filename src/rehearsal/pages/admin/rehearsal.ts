// 试运行: what a draft would change for the applications that were filed last.
import type { Request, Response } from 'express'
import { adminMatterPath, adminMattersPath, mayChangeCatalogue } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { FiltersProps, StatsProps, TableProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { rehearse } from '../../rehearse.ts'
import type { Rehearsal, RehearsalLine } from '../../rehearse.ts'
import type { ShadowDifference } from '../../rules/compare-shadows.ts'

export interface RehearsalPage extends BasePage {
  readonly lead: string
  readonly filters: FiltersProps
  readonly stats: StatsProps
  /** Null when no application was filed yet. */
  readonly table: TableProps | null
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'rehearsal/admin/rehearsal': RehearsalPage
  }
}

const counts = ['10', '20', '50', '100'] as const

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  allow(mayChangeCatalogue(ctx.actor))
  const code = String(req.params['code'])
  const count = counts.find((each) => each === req.query['count']) ?? '20'
  const rehearsal = found(await rehearse(ctx, code, Number(count)))
  const { version, lines } = rehearsal
  const which = version.publishedAt === null ? '草稿' : '在用版，没有草稿'
  await render(res, 'rehearsal/admin/rehearsal', {
    title: `试运行：${version.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: version.name, href: adminMatterPath(code) },
      { label: '试运行', href: null },
    ],
    lead: `拿最近提交的办件，按第 ${version.version} 版（${which}）重算一遍，只看不改。`,
    filters: filterForm(req.path, count),
    stats: statsOf(rehearsal),
    table: lines.length === 0 ? null : tableOf(lines),
    back: adminMatterPath(code),
  })
}

function filterForm(action: string, count: string): FiltersProps {
  const options = counts.map((each) => {
    return { value: each, label: `${each} 件`, hint: null, chosen: each === count, disabled: false }
  })
  return {
    ...{ action, label: '拿多少件来试', button: '重新试', search: null, keeps: [], clear: null },
    selects: [{ id: 'count', name: 'count', label: '最近', options }],
  }
}

const kinds = [
  ['department', '换部门'],
  ['term', '变时限'],
  ['material', '变材料'],
  ['stuck', '会卡住'],
] as const

function statsOf({ lines }: Rehearsal): StatsProps {
  const count = (kind: ShadowDifference['kind']) =>
    lines.filter(({ differences }) => differences.some((one) => one.kind === kind)).length
  const item = (label: string, value: number, isBad = false) => {
    const light = isBad ? ({ tone: 'bad', label: '要看' } as const) : null
    return { label, light, value: String(value), note: null }
  }
  return {
    items: [
      item('试的办件', lines.length),
      item('没有变化', lines.filter(({ differences }) => differences.length === 0).length),
      ...kinds.map(([kind, label]) =>
        item(label, count(kind), kind === 'stuck' && count(kind) > 0),
      ),
    ],
  }
}

function tableOf(lines: readonly RehearsalLine[]): TableProps {
  return {
    ...{ caption: '逐件对比', captionHidden: true, selectLabel: null },
    columns: ['办件编号', ...kinds.map(([, label]) => label)].map((label) => {
      return { label, numeric: false }
    }),
    rows: lines.map(({ number, filedUnder, differences }) => ({
      select: null,
      cells: [
        { kind: 'text', text: `${number}（第 ${filedUnder} 版）` },
        ...kinds.map(([kind]) => {
          const own = differences.filter((one) => one.kind === kind)
          return { kind: 'text' as const, text: own.map((one) => one.sentence).join('；') || '—' }
        }),
      ],
    })),
  }
}
