// 好差评公开: how people rated, overall and by prefecture, and whether bad ratings were answered in time.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import type { Grade } from '../../../applications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { BarsProps, StatsProps, TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { gradeNames } from '../../messages.ts'
import { publicRatings } from '../../queries/public-ratings.ts'
import type { PublicRatings, RatedPlace } from '../../queries/public-ratings.ts'

export interface RatingsPage extends BasePage {
  /** Where whoever had something done rates it. */
  /** Null for staff, who have nothing to rate. */
  readonly own: string | null
  readonly asOf: string
  readonly stats: StatsProps
  readonly bars: BarsProps
  readonly table: TableProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'supervision/public/ratings': RatingsPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const shell = shellOf(res)
  const ratings = await publicRatings(ctx.db, ctx.today)
  const title = shell.t('大家的评价')
  await render(res, 'supervision/public/ratings', {
    title,
    own: shell.links.workplace === null ? accountPaths.mySpace() : null,
    breadcrumb: [
      { label: shell.t('首页'), href: shell.links.home },
      { label: title, href: null },
    ],
    asOf: shell.t('截至 {day}', { day: longDay(ctx.today) }),
    stats: statsOf(shell, ratings.overall),
    bars: barsOf(shell, ratings.overall),
    table: ratings.places.length === 0 ? null : tableOf(shell, ratings),
  })
}

const grades = Object.keys(gradeNames) as Grade[]
const bad: readonly Grade[] = ['dissatisfied', 'very-dissatisfied']

function statsOf({ t }: Shell, overall: RatedPlace): StatsProps {
  const { total } = overall
  const stat = (label: string, value: string, note: string | null) => ({
    ...{ label, light: null, value, note },
  })
  return {
    items: [
      stat(t('评价'), String(total), t('件')),
      stat(t('好评'), share(total - badOf(overall), total), t('基本满意以上')),
      stat(
        t('差评按时答复'),
        share(overall.answeredInTime, overall.answerable),
        t('{count} 件差评要答复', { count: overall.answerable }),
      ),
    ],
  }
}

function barsOf({ t }: Shell, { counts, total }: RatedPlace): BarsProps {
  return {
    items: grades.map((grade) => ({
      label: t(gradeNames[grade]),
      value: t('{count} 件', { count: counts[grade] }),
      percent: total === 0 ? 0 : Math.round((counts[grade] / total) * 1000) / 10,
      tone: bad.includes(grade) ? 'bad' : 'brand',
    })),
  }
}

function tableOf({ t }: Shell, { places }: PublicRatings): TableProps {
  const labels = ['地方', ...grades.map((grade) => gradeNames[grade]), '好评率', '差评答复率']
  return {
    caption: t('各市州的评价'),
    captionHidden: false,
    selectLabel: null,
    columns: labels.map((label, at) => ({ label: t(label), numeric: at > 0 })),
    rows: places.map((place) => {
      const cells = [
        place.code.endsWith('0000') ? t('省级部门') : t(place.name),
        ...grades.map((grade) => String(place.counts[grade])),
        share(place.total - badOf(place), place.total),
        share(place.answeredInTime, place.answerable),
      ]
      return { select: null, cells: cells.map((text) => ({ kind: 'text', text })) }
    }),
  }
}

function badOf({ counts }: RatedPlace): number {
  return bad.reduce((all, grade) => all + counts[grade], 0)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}
