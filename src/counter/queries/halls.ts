// 办事大厅: departments with a window that serves all, and their numbers of the day.
import type { Day } from '../../kernel/day.ts'
import { hallNames } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Ticket, TicketStatus } from '../types.ts'

export interface Hall {
  readonly id: string
  /** 政务大厅, as the lists of its department call it most; null where none does. */
  readonly hallName: string | null
  readonly departmentName: string
  readonly regionCode: string
  readonly address: string | null
}

type Place = Omit<Hall, 'hallName'>

export async function halls(db: Db): Promise<readonly Hall[]> {
  return named(db, await withWindows(db).orderBy('d.regionCode').limit(200))
}

export async function hallById(db: Db, id: string): Promise<Hall | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await named(db, await withWindows(db).where('d.id', id)))[0] ?? null
}

async function named(db: Db, places: readonly Place[]): Promise<readonly Hall[]> {
  const names = await hallNames(
    db,
    places.map(({ id }) => id),
  )
  return places.map((place) => ({ ...place, hallName: names.get(place.id) ?? null }))
}

function withWindows(db: Db) {
  return db('departments as d')
    .where('d.active', true)
    .whereExists((posts) => {
      void posts
        .from('staffPosts as p')
        .whereRaw('p.department_id = d.id')
        .where('p.post', 'window-clerk')
        .whereNull('p.endedAt')
    })
    .select<Place[]>('d.id', 'd.name as departmentName', 'd.regionCode', 'd.address')
}

/** How many of the hall's numbers of this day are in each state. */
export async function countsOf(
  db: Db,
  departmentId: string,
  day: Day,
): Promise<Readonly<Record<TicketStatus, number>>> {
  const rows = await db('counterTickets')
    .where({ departmentId, day })
    .groupBy('status')
    .select<{ status: TicketStatus; count: string }[]>('status', db.raw('count(*) as count'))
  const of = (status: TicketStatus) => Number(rows.find((one) => one.status === status)?.count ?? 0)
  return {
    ...{ waiting: of('waiting'), called: of('called'), served: of('served') },
    'no-show': of('no-show'),
  }
}

/** Called numbers, the last first, and the first that wait. */
export function ticketsOf(
  db: Db,
  departmentId: string,
  day: Day,
  status: 'called' | 'waiting',
): Promise<readonly Ticket[]> {
  return db('counterTickets')
    .where({ departmentId, day, status })
    .orderBy(status === 'called' ? 'calledAt' : 'number', status === 'called' ? 'desc' : 'asc')
    .orderBy('number')
    .limit(20)
    .select('*')
}

/** The ticket of its taker, with how many wait before it. */
export async function ticketBySecret(
  db: Db,
  secret: string,
): Promise<(Ticket & { readonly ahead: number }) | null> {
  if (!/^[\w-]{10,40}$/.test(secret)) return null
  const ticket = await db('counterTickets').where({ secret }).first('*')
  if (ticket === undefined) return null
  const { departmentId, day, number } = ticket
  const before = await db('counterTickets')
    .where({ departmentId, day, status: 'waiting' })
    .where('number', '<', number)
    .count<{ count: string }[]>('* as count')
  return { ...ticket, ahead: Number(before[0]?.count ?? 0) }
}

/** The number that this clerk has called and not ended, and the window that he named last. */
export async function ownCalls(
  db: Db,
  departmentId: string,
  accountId: string,
  day: Day,
): Promise<{ readonly called: Ticket | null; readonly windowName: string }> {
  const last = await db('counterTickets')
    .where({ departmentId, day, calledByAccountId: accountId })
    .orderBy('calledAt', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .select('*')
  return {
    called: last.find(({ status }) => status === 'called') ?? null,
    windowName: last[0]?.windowName ?? '',
  }
}
