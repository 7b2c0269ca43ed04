// 各县由谁办: every county and every stage of the plan, on a page and as a workbook.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { StatsProps, TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { matrix } from '../../matrix.ts'
import type { Matrix } from '../../matrix.ts'
import { adminMatterPath, adminMattersPath, matrixFilePath } from '../../paths.ts'
import { gapsOf } from '../../rules/matrix.ts'
import type { MatrixCell, MatrixRow } from '../../rules/matrix.ts'
import { workbookType, writeWorkbook } from '../../sheets/write-workbook.ts'
import { sendDownload } from './download.ts'

export interface MatrixPage extends BasePage {
  readonly lead: string
  readonly file: string
  readonly stats: StatsProps
  /** The counties where a stage has nobody, or must be done above; null when there are none. */
  readonly gaps: TableProps | null
  readonly prefectures: readonly PrefecturePart[]
}

export interface PrefecturePart {
  /** 玉树藏族自治州：6 个县，都有人办 */
  readonly title: string
  readonly table: TableProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/matrix': MatrixPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const made = found(await matrix(ctx.db, code))
  const { version } = made
  await render(res, 'matters/admin/matrix', {
    title: `各县由谁办：${version.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: version.name, href: adminMatterPath(code) },
      { label: '各县由谁办', href: null },
    ],
    lead: `第 ${version.version} 版${version.publishedAt === null ? '（草稿）' : ''}的环节方案，按现有部门推算。`,
    file: matrixFilePath(code),
    stats: statsOf(made),
    gaps: gapsTable(made),
    prefectures: prefectureParts(made),
  })
}

export async function file(ctx: Context, req: Request, res: Response): Promise<void> {
  const made = found(await matrix(ctx.db, String(req.params['code'])))
  const content = await writeWorkbook([
    {
      name: '各县由谁办',
      headers: ['市州', '县（市、区）', ...made.stages, '缺口'],
      rows: made.rows.map(({ prefecture, county, cells }) => [
        ...[prefecture, county, ...cells.map(({ text }) => text)],
        cells.filter(({ fit }) => fit !== 'fits').length,
      ]),
    },
  ])
  sendDownload(res, `各县由谁办-${made.version.name}-${ctx.today}.xlsx`, workbookType, content)
}

function statsOf({ rows, stages }: Matrix): StatsProps {
  const { nowhere, above } = gapsOf(rows)
  const item = (label: string, value: number) => {
    return { label, light: null, value: String(value), note: null }
  }
  return {
    items: [
      ...[item('县（市、区）', rows.length), item('环节', stages.length)],
      ...[item('没有部门办', nowhere), item('上级承接', above)],
    ],
  }
}

function gapsTable({ stages, rows }: Matrix): TableProps | null {
  const lacking = rows.filter(hasGap)
  return lacking.length === 0 ? null : tableOf('有缺口的县（市、区）', { stages, rows: lacking })
}

function hasGap({ cells }: MatrixRow): boolean {
  return cells.some(({ fit }) => fit !== 'fits')
}

/** Folded, so that forty-five counties by all stages are not one page to scroll through. */
function prefectureParts({ stages, rows }: Matrix): PrefecturePart[] {
  const names = [...new Set(rows.map(({ prefecture }) => prefecture))]
  return names.map((name) => {
    const own = rows.filter(({ prefecture }) => prefecture === name)
    const lacking = own.filter(hasGap).length
    const state = lacking === 0 ? '都有人办' : `${lacking} 个有缺口`
    return {
      title: `${name}：${own.length} 个县（市、区），${state}`,
      table: tableOf(`${name}各县由谁办`, { stages, rows: own }),
    }
  })
}

function tableOf(caption: string, { stages, rows }: Pick<Matrix, 'stages' | 'rows'>): TableProps {
  const columns = ['县（市、区）', ...stages].map((label) => ({ label, numeric: false }))
  return {
    ...{ caption, captionHidden: true, selectLabel: null, columns },
    rows: rows.map(({ county, prefecture, cells }) => ({
      select: null,
      cells: [{ kind: 'text', text: `${county}（${prefecture}）` }, ...cells.map(cellOf)],
    })),
  }
}

/** A gap is a sentence and a mark, so that it is not told by colour alone. */
function cellOf({ fit, text }: MatrixCell): TableProps['rows'][number]['cells'][number] {
  if (fit === 'fits') return { kind: 'text', text }
  const tone = fit === 'nowhere' ? ('bad' as const) : ('warn' as const)
  return { kind: 'tag', tag: { label: text, tone } }
}
