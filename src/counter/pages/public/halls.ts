// 取号: the halls that give numbers, the number one took, and the display of numbers that are called.
import type { Request, Response } from 'express'
import { regionLookup } from '../../../organizations/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime, fullDay } from '../../../platform/i18n/zh-format.ts'
import { networkOf, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ListProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { countsOf, hallById, halls, ticketBySecret, ticketsOf } from '../../queries/halls.ts'
import type { Hall } from '../../queries/halls.ts'
import { takeNumber } from '../../take-number.ts'
import { windowNumber } from '../../rules/window-name.ts'
import type { Ticket } from '../../types.ts'

export interface HallsPage extends BasePage {
  readonly halls: ListProps
}

export interface HallPage extends BasePage {
  readonly waiting: string
  readonly address: string | null
  readonly action: string
  readonly display: string
}

export interface TicketPage extends BasePage {
  readonly hall: string
  readonly number: number
  readonly state: string
  readonly taken: string
  readonly again: string
}

export interface DisplayPage extends BasePage {
  readonly hall: string
  readonly day: string
  readonly called: readonly { readonly number: number; readonly window: string }[]
  readonly waiting: string
  readonly automatic: boolean
  readonly other: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/public/halls': HallsPage
    'counter/public/hall': HallPage
    'counter/public/ticket': TicketPage
    'counter/public/display': DisplayPage
  }
}

/** A machine in the hall takes numbers for everybody from one address. */
const pace = { name: 'counter-numbers', points: 60, seconds: 600 } as const
const refreshSeconds = 15

export async function list(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const all = await halls(ctx.db)
  const lookup = await regionLookup(ctx.db)
  await render(res, 'counter/public/halls', {
    title: t('到大厅取号'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('到大厅取号'), href: null },
    ],
    halls: {
      density: 'normal',
      items: all.map((hall) => ({
        ...{ title: nameOf(t, hall, lookup), href: paths.hall(hall.id), light: null },
        ...{ text: hall.address, meta: [hall.departmentName], tags: [] },
      })),
    },
  })
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const hall = found(await hallById(ctx.db, String(req.params['hall'])))
  const shell = shellOf(res)
  const { t } = shell
  const name = nameOf(t, hall, await regionLookup(ctx.db))
  const { waiting } = await countsOf(ctx.db, hall.id, ctx.today)
  await render(res, 'counter/public/hall', {
    title: t('取号：{hall}', { hall: name }),
    breadcrumb: trail(shell, name),
    waiting: t('现在 {count} 人等候。', { count: waiting }),
    address: hall.address,
    action: paths.tickets(hall.id),
    display: paths.display(hall.id),
  })
}

export async function take(ctx: Context, req: Request, res: Response): Promise<void> {
  const wait = await throttle(ctx.db, pace, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const taken = await takeNumber(ctx, String(req.params['hall']))
  res.redirect(303, paths.ticket(found(taken.ok ? taken.value : null)))
}

export async function ticket(ctx: Context, req: Request, res: Response): Promise<void> {
  const mine = found(await ticketBySecret(ctx.db, String(req.params['secret'])))
  const hall = found(await hallById(ctx.db, mine.departmentId))
  const shell = shellOf(res)
  const { t } = shell
  const name = nameOf(t, hall, await regionLookup(ctx.db))
  res.set('X-Robots-Tag', 'noindex').set('Cache-Control', 'private, no-store')
  await render(res, 'counter/public/ticket', {
    title: t('您是 {number} 号', { number: mine.number }),
    breadcrumb: trail(shell, name),
    hall: name,
    number: mine.number,
    state: stateOf(t, mine, mine.day === ctx.today),
    taken: t('{day} {time}取的，当天有效。', {
      day: fullDay(mine.day),
      time: clockTime(mine.takenAt),
    }),
    again: paths.ticket(mine.secret),
  })
}

/** `?auto=yes` comes again by itself, for a screen on the wall; otherwise by hand. */
export async function display(ctx: Context, req: Request, res: Response): Promise<void> {
  const hall = found(await hallById(ctx.db, String(req.params['hall'])))
  const shell = shellOf(res)
  const { t } = shell
  const name = nameOf(t, hall, await regionLookup(ctx.db))
  const automatic = req.query['auto'] === 'yes'
  const [called, counts] = [
    await ticketsOf(ctx.db, hall.id, ctx.today, 'called'),
    await countsOf(ctx.db, hall.id, ctx.today),
  ]
  if (automatic) res.setHeader('Refresh', String(refreshSeconds))
  await render(res, 'counter/public/display', {
    title: t('叫号：{hall}', { hall: name }),
    breadcrumb: trail(shell, name),
    hall: name,
    day: `${fullDay(ctx.today)} ${clockTime(ctx.now)}`,
    called: called.map(({ number, windowName }) => ({ number, window: windowWords(t, windowName) })),
    waiting: t('现在 {count} 人等候。', { count: counts.waiting }),
    automatic,
    other: paths.display(hall.id, !automatic),
  })
}

function stateOf(
  t: Shell['t'],
  { status, windowName, ahead }: Ticket & { readonly ahead: number },
  isToday: boolean,
): string {
  if (status === 'called') return t('叫到您了，请到 {window}。', { window: windowWords(t, windowName) })
  if (status === 'served') return t('这个号办过了。')
  if (status === 'no-show') return t('叫到的时候您不在，请重新取号。')
  return isToday ? t('前面还有 {count} 人。', { count: ahead }) : t('这个号过期了，请重新取号。')
}

function windowWords(t: Shell['t'], name: string | null): string {
  const number = name === null ? null : windowNumber(name)
  return number === null ? (name ?? '') : t('{number} 号窗口', { number })
}

/** By the name that stands on the door; where nobody wrote it, by the place. */
function nameOf(t: Shell['t'], { hallName, regionCode }: Hall, lookup: RegionLookup): string {
  return hallName ?? t('{place}办事大厅', { place: lookup.nameOf(regionCode) })
}

function trail({ t, links }: Shell, name: string) {
  return [
    { label: t('首页'), href: links.home },
    { label: t('到大厅取号'), href: paths.halls },
    { label: name, href: null },
  ]
}
