// 监察牌: all alerts of the supervisor's region, narrowed by rule, card, status, place and department.
import type { Request, Response } from 'express'
import { departmentById } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { render } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { alertList } from '../../queries/alert-list.ts'
import { presentAlertList } from '../alert-list.ts'
import { readAlertFilter } from '../alert-filter.ts'
import { supervisorOf } from '../staff.ts'
import { regionAsked } from './board.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const actor = supervisorOf(ctx)
  const { regionPath, regionCode } = actor.seat
  const region = await regionAsked(ctx, req, regionCode, regionPath)
  const { filter, kept } = readAlertFilter(req)
  const inRegion = region.path === regionPath ? kept : { ...kept, region: region.code }
  const department =
    filter.departmentId === null ? null : await departmentById(ctx.db, filter.departmentId)
  const page = await alertList(ctx.db, actor, { ...filter, regionPath: region.path })
  await render(
    res,
    'supervision/desk/alerts',
    presentAlertList({
      title: '监察牌',
      scope: department?.name ?? region.name,
      breadcrumb: [
        { label: '效能看板', href: paths.board() },
        { label: '监察牌', href: null },
      ],
      page,
      filter,
      kept: inRegion,
      today: ctx.today,
      listHref: paths.alerts,
      alertHref: paths.alert,
    }),
  )
}
