// 效能看板: what a region has in hand, by the regions below it and by department.
import type { Day } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface BoardAsked {
  readonly regionPath: string
  readonly today: Day
  /** The last day that counts as near: due until then is 临期. */
  readonly nearUntil: Day
}

export interface Counts {
  readonly inHand: number
  readonly onTime: number
  readonly near: number
  readonly overdue: number
  readonly paused: number
  /** Of the decisions of 90 days: made by the promised day, and made at all. */
  readonly decidedInTime: number
  readonly decided: number
}

export interface PlaceCounts extends Counts {
  /** A region's code, or a department's id. */
  readonly key: string
  readonly name: string
}

export interface AlertCounts {
  readonly signal: number
  readonly yellow: number
  readonly red: number
  /** 视为受理 within 90 days. */
  readonly silence: number
}

/** By the region next below the one asked for; the region itself keys what its own bodies handle. */
export async function countsByRegion(db: Db, asked: BoardAsked): Promise<readonly PlaceCounts[]> {
  const depth = asked.regionPath.split('/').length
  const key = `case when a.handling_path = :region then split_part(a.handling_path, '/', ${depth})
    else split_part(a.handling_path, '/', ${depth + 1}) end`
  const { rows } = await db.raw<{ rows: PlaceCounts[] }>(
    `select counted.*, coalesce(r.name, counted.key) as name
     from (select ${key} as key, ${sums} from applications a ${within} group by 1) counted
     left join regions r on r.code = counted.key
     where in_hand > 0 or decided > 0
     order by counted.key`,
    bindings(asked),
  )
  return rows
}

/** The departments of the region with most in hand; `ownOnly` leaves out those of the regions below. */
export async function countsByDepartment(
  db: Db,
  asked: BoardAsked,
  ownOnly: boolean,
): Promise<readonly PlaceCounts[]> {
  const { rows } = await db.raw<{ rows: PlaceCounts[] }>(
    `select counted.*, d.name as name
     from (select a.handling_department_id::text as key, ${sums} from applications a
           ${within} ${ownOnly ? 'and a.handling_path = :region' : ''} group by 1) counted
     join departments d on d.id = counted.key::bigint
     where in_hand > 0 or decided > 0
     order by in_hand desc, counted.key limit 12`,
    bindings(asked),
  )
  return rows
}

export async function alertCounts(
  db: Db,
  { regionPath, today }: Pick<BoardAsked, 'regionPath' | 'today'>,
): Promise<AlertCounts> {
  const { rows } = await db.raw<{ rows: AlertCounts[] }>(
    `select count(*) filter (where card = 'signal')::int as signal,
       count(*) filter (where card = 'yellow')::int as yellow,
       count(*) filter (where card = 'red')::int as red,
       (select count(*)::int from application_steps s join applications a on a.id = s.application_id
        where s.action = 'deem-accepted' and s.happened_on >= :since
          and (a.handling_path = :region or a.handling_path like :below)) as silence
     from supervision_alerts
     where status not in ('CLOSED', 'REVOKED')
       and (region_path = :region or region_path like :below)`,
    { region: regionPath, below: `${regionPath}/%`, since: addDays(today, -90) },
  )
  return rows[0] ?? { signal: 0, yellow: 0, red: 0, silence: 0 }
}

export function total(rows: readonly Counts[]): Counts {
  const sum = (of: (row: Counts) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    inHand: sum((row) => row.inHand),
    onTime: sum((row) => row.onTime),
    near: sum((row) => row.near),
    overdue: sum((row) => row.overdue),
    paused: sum((row) => row.paused),
    decidedInTime: sum((row) => row.decidedInTime),
    decided: sum((row) => row.decided),
  }
}

/** Decided is not in hand any more for the promise, but its paper still has to go out. */
const open = `a.status in ('submitted', 'correcting', 'refusal-proposed', 'examining',
  'suspension-proposed', 'suspended', 'verifying', 'approving', 'granted', 'denied')`
const stopped = `a.status in ('correcting', 'suspended')`
const running = `${open} and not ${stopped}`

const sums = `
  count(*) filter (where ${open})::int as in_hand,
  count(*) filter (where ${running} and (a.due_on is null or a.due_on > :near))::int as on_time,
  count(*) filter (where ${running} and a.due_on between :today and :near)::int as near,
  count(*) filter (where ${running} and a.due_on < :today)::int as overdue,
  count(*) filter (where ${stopped})::int as paused,
  count(*) filter (where a.decided_on >= :since and a.decided_on <= a.promised_due_on)::int as decided_in_time,
  count(*) filter (where a.decided_on >= :since and a.promised_due_on is not null)::int as decided`

/** Old, finished applications are left out, so the board costs what is in hand and of 90 days. */
const within = `where (a.handling_path = :region or a.handling_path like :below)
  and (${open} or a.decided_on >= :since)`

function bindings({ regionPath, today, nearUntil }: BoardAsked): Record<string, string> {
  return {
    region: regionPath,
    below: `${regionPath}/%`,
    today,
    near: nearUntil,
    since: addDays(today, -90),
  }
}
