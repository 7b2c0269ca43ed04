// 待办: what this clerk has to do, what must be done first on top.
import type { Request, Response } from 'express'
import type { Staff } from '../../../kernel/actor.ts'
import type { Page } from '../../../kernel/page.ts'
import { limitSettings, regionCalendars } from '../../../deadlines/index.ts'
import { furnitureOf } from '../../../desk/index.ts'
import type { Furniture } from '../../../desk/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { alongside } from '../../../platform/database/alongside.ts'
import { allow } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { queue, queueCounts } from '../../queries/queue.ts'
import type { CountAsked, QueueRow } from '../../queries/queue.ts'
import { noFilters } from '../../queries/queue/filters.ts'
import { uncountedViews } from '../../queries/queue/views.ts'
import { askedOf, viewsOf } from './queue/asked.ts'
import type { Asked } from './queue/asked.ts'
import { columnsOf } from './queue/columns.ts'
import type { RefusedView } from './queue/present.ts'
import { presentQueue } from './queue/present.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await presentWith(ctx, req.query, res, null)
}

/** `refused` is a view that should be saved, and what was wrong with it. */
export async function presentWith(
  ctx: Context,
  query: Readonly<Record<string, unknown>>,
  res: Response,
  refused: RefusedView | null,
): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const lookup = await regionLookup(ctx.db)
  const rowsShown = await shownBy(ctx, lookup)
  const asked = askedOf(actor, query, lookup)
  const [furniture, found, counted] = await alongside(ctx.db, (db) =>
    Promise.all([
      furnitureOf(db, actor, ctx.today),
      queue(db, actor, { ...asked, today: ctx.today }),
      queueCounts(db, actor, ctx.today, builtIn(actor)),
    ]),
  )
  const saved = savedAmong(actor, furniture, lookup)
  const counts = new Map([...counted, ...(await queueCounts(ctx.db, actor, ctx.today, saved))])
  const columns = columnsOf(furniture.columns)
  const rows = found.items.map((row) => ({
    row,
    cells: columns.map((column) => column.cell(row, rowsShown(row))),
  }))
  const page: Page<(typeof rows)[number]> = { items: rows, next: found.next }
  const shown = presentQueue({ actor, asked, furniture, lookup, counts, columns, page, refused })
  await render(res, 'applications/desk/queue', shown, refused === null ? 200 : 422)
}

async function shownBy(ctx: Context, lookup: RegionLookup) {
  const [calendars, { yellowLightDays }] = await Promise.all([
    regionCalendars(ctx.db),
    limitSettings(ctx.db),
  ])
  return ({ regionPath, regionCode }: QueueRow) => ({
    today: ctx.today,
    calendar: calendars(regionPath),
    place: lookup.nameOf(regionCode),
    yellowLightDays,
  })
}

/** The views of the hall. */
function builtIn(actor: Staff): readonly CountAsked[] {
  return viewsOf(actor)
    .map(([view]) => ({ key: view, view, filters: noFilters }))
    .filter(isCounted)
}

/** What the clerk or the department keeps among them: few have any. */
function savedAmong(
  actor: Staff,
  { views }: Furniture,
  lookup: RegionLookup,
): readonly CountAsked[] {
  const saved = views.map(({ id, query }) => {
    const asked: Asked = askedOf(actor, Object.fromEntries(new URLSearchParams(query)), lookup)
    return { key: `saved-${id}`, view: asked.view, filters: asked.filters }
  })
  return saved.filter(isCounted)
}

function isCounted({ view }: CountAsked): boolean {
  return !uncountedViews.has(view)
}
