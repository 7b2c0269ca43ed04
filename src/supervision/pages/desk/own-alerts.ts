// 监察提醒: the alerts that one's own department answers for.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { render } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { alertList } from '../../queries/alert-list.ts'
import { presentAlertList } from '../alert-list.ts'
import { readAlertFilter } from '../alert-filter.ts'
import { staffOf } from '../staff.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const actor = staffOf(ctx)
  const { filter, kept } = readAlertFilter(req)
  const { departmentId, departmentName } = actor.seat
  const page = await alertList(ctx.db, actor, { ...filter, departmentId })
  await render(
    res,
    'supervision/desk/alerts',
    presentAlertList({
      title: '监察提醒',
      scope: departmentName,
      breadcrumb: [],
      page,
      filter,
      kept,
      today: ctx.today,
      listHref: paths.ownAlerts,
      alertHref: paths.ownAlert,
    }),
  )
}
