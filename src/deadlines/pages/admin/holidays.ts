// 节假日: the days of a year that depart from the week, and the holidays that a region adds.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { NoticeProps, TableProps, TabsProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import { isDay, yearOf } from '../../../kernel/day.ts'
import { regionLookup } from '../../../organizations/index.ts'
import { addRegionalHoliday, removeRegionalHoliday } from '../../add-regional-holiday.ts'
import { holidayRefusals } from '../../holiday-messages.ts'
import { holidayInput, removalInput } from '../../inputs.ts'
import { paths } from '../../paths.ts'
import { holidaysOf } from '../../queries/holidays.ts'
import { emptyHolidayForm, faultsOf, presentForm, typedForm } from './holidays/form.ts'
import type { HolidayForm, PresentedForm } from './holidays/form.ts'
import { nationalTable, noticeOf, presentRegional, yearTabs } from './holidays/lists.ts'
import type { RegionalDay } from './holidays/lists.ts'

export interface HolidaysPage extends BasePage, PresentedForm {
  readonly years: TabsProps
  readonly notice: NoticeProps
  readonly national: TableProps
  readonly regional: readonly RegionalDay[]
  readonly removalAction: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'deadlines/admin/holidays': HolidaysPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const asked = req.query['year']
  const year =
    typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : yearOf(ctx.today)
  await render(res, 'deadlines/admin/holidays', await present(ctx, year, emptyHolidayForm))
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = typedForm(req.body)
  const parsed = holidayInput.safeParse(typed.values)
  if (!parsed.success) return refused(ctx, res, faultsOf(typed, parsed.error))
  const added = await addRegionalHoliday(ctx, parsed.data)
  if (added.ok) return res.redirect(303, paths.holidays(yearOf(parsed.data.from)))
  const sentence = holidayRefusals[added.refusal]
  const field = ['unknown-region', 'not-yours'].includes(added.refusal) ? 'regionCode' : 'from'
  return refused(ctx, res, { ...typed, faults: { [field]: sentence } })
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const parsed = removalInput.safeParse(req.body)
  if (!parsed.success) return res.redirect(303, paths.holidays())
  const { regionCode, date } = parsed.data
  const removed = await removeRegionalHoliday(ctx, regionCode, date)
  if (removed.ok) return res.redirect(303, paths.holidays(yearOf(date)))
  const faults = { from: holidayRefusals[removed.refusal] }
  return refused(ctx, res, { ...emptyHolidayForm, faults }, yearOf(date))
}

async function refused(
  ctx: Context,
  res: Response,
  form: HolidayForm,
  year?: number,
): Promise<void> {
  const from = form.values.from
  const shown = year ?? (isDay(from) ? yearOf(from) : yearOf(ctx.today))
  await render(res, 'deadlines/admin/holidays', await present(ctx, shown, form), 422)
}

async function present(ctx: Context, year: number, form: HolidayForm): Promise<HolidaysPage> {
  const { notice, days, years } = await holidaysOf(ctx.db, year)
  const regions = await regionLookup(ctx.db)
  const national = days.filter(({ regionCode }) => regionCode === regions.province.code)
  const regional = days.filter(({ regionCode }) => regionCode !== regions.province.code)
  return {
    title: `${year} 年节假日`,
    breadcrumb: [],
    years: yearTabs(years, year, yearOf(ctx.today)),
    notice: noticeOf(notice),
    national: nationalTable(national),
    regional: presentRegional(regional, regions, ctx),
    removalAction: paths.holidayRemovals(),
    ...presentForm(form, regions, ctx.actor),
  }
}
