// 效能指标: each with its formula, numerator and denominator, counted from rows at this moment.
import type { Request, Response } from 'express'
import { addDays } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { BarsProps, FiltersProps, TableProps } from '../../../platform/web/components.ts'
import { costlyAnswers } from '../../../platform/costly-answers.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { indicatorTexts, periods } from '../../indicator-texts.ts'
import type { IndicatorText } from '../../indicator-texts.ts'
import { paths } from '../../paths.ts'
import { indicators } from '../../queries/indicators.ts'
import type { Fraction, IndicatorId, Indicators } from '../../queries/indicators.ts'
import { queryOf, supervisorOf } from '../staff.ts'
import { regionAsked } from './board.ts'

export interface IndicatorsPage extends BasePage {
  readonly scope: string
  readonly filters: FiltersProps
  readonly bars: BarsProps
  readonly table: TableProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/indicators': IndicatorsPage
  }
}

const answers = costlyAnswers<Indicators>()

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { seat } = supervisorOf(ctx)
  const region = await regionAsked(ctx, req, seat.regionCode, seat.regionPath)
  const asked = queryOf(req, 'period')
  const period = periods.find(({ key }) => key === asked) ?? periods[1]
  const from: Day = addDays(ctx.today, -period.days)
  const { answer: found, at } = await answers(`${region.path} ${from} ${ctx.today}`, ctx.now, () =>
    indicators(ctx.db, { regionPath: region.path, from, today: ctx.today }),
  )
  await render(res, 'supervision/desk/indicators', {
    title: '效能指标',
    breadcrumb: [
      { label: '效能看板', href: paths.board() },
      { label: '效能指标', href: null },
    ],
    scope: `${region.name}，${longDay(from)}至${longDay(ctx.today)}，${longMoment(at)} 的数`,
    filters: filtersOf(period.key, region.path === seat.regionPath ? null : region.code),
    bars: barsOf(found),
    table: tableOf(found),
  })
}

const ids = Object.keys(indicatorTexts) as IndicatorId[]

function filtersOf(chosen: string, region: string | null): FiltersProps {
  return {
    action: paths.indicators(),
    label: '选时间',
    button: '看',
    search: null,
    selects: [
      {
        ...{ id: 'f-period', name: 'period', label: '时间' },
        options: periods.map(({ key, label }) => ({
          ...{ value: key, label, hint: null, disabled: false, chosen: key === chosen },
        })),
      },
    ],
    keeps: region === null ? [] : [{ name: 'region', value: region }],
    clear: null,
  }
}

/** Shares alone can be drawn from nought to the full. */
function barsOf(found: Indicators): BarsProps {
  const shares = ids.filter((id) => indicatorTexts[id].kind === 'share' && found[id].whole > 0)
  return {
    items: shares.map((id) => ({
      label: indicatorTexts[id].name,
      value: valueOf(indicatorTexts[id], found[id]),
      percent: Math.round((found[id].part / found[id].whole) * 1000) / 10,
      tone: indicatorTexts[id].tone,
    })),
  }
}

function tableOf(found: Indicators): TableProps {
  const labels = ['指标', '结果', '分子', '分母', '怎么算']
  return {
    caption: '各项指标',
    captionHidden: false,
    selectLabel: null,
    columns: labels.map((label, at) => ({ label, numeric: at > 0 && at < 4 })),
    rows: ids.map((id) => {
      const text = indicatorTexts[id]
      const cells = [text.name, valueOf(text, found[id]), ...amounts(found[id]), text.formula]
      return { select: null, cells: cells.map((one) => ({ kind: 'text', text: one })) }
    }),
  }
}

function amounts({ part, whole }: Fraction): readonly [string, string] {
  return [String(part), String(whole)]
}

function valueOf({ kind }: IndicatorText, { part, whole }: Fraction): string {
  if (whole === 0) return '—'
  if (kind === 'share') return `${((part / whole) * 100).toFixed(1)}%`
  return kind === 'mean' ? (part / whole).toFixed(2) : ((part / whole) * 1000).toFixed(1)
}
