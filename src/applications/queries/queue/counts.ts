// How many applications the views of a department hold: what it has in hand is read once and counted for all
// of them, because planning a question for each view took longer than answering them.
import type { Knex } from 'knex'
import { may } from '../../../kernel/actor.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { askedAgain } from '../../../platform/database/kept-statements.ts'
import type { Db } from '../../../platform/database/transaction.ts'
import { noFilters } from './filters.ts'
import type { QueueFilters } from './filters.ts'
import { hasStage, inWork, isInHand, rowIn, stagesOf } from './in-hand.ts'
import type { InHand } from './in-hand.ts'
import { placesAsked, rowsAsked } from './rows.ts'
import type { QueueAsked } from './rows.ts'
import { joined } from './together.ts'
import type { QueueView } from './views.ts'

export interface CountAsked {
  readonly key: string
  readonly view: QueueView
  readonly filters: QueueFilters
}

/** A department with more in hand is counted view by view, each up to as many. */
const mostInHand = 1000

/** How many each asks for, counted up to a thousand, in one statement; two where a department has more in hand. */
export async function queueCounts(
  db: Db,
  actor: Staff,
  today: Day,
  asked: readonly CountAsked[],
): Promise<ReadonlyMap<string, number>> {
  const inOne = may(actor, 'applications.read') ? asked.filter(isWholeView) : []
  if (inOne.length === 0) return countedAlone(db, actor, today, asked)
  const alone = asked.filter((one) => !inOne.includes(one))
  const question = ['counts', asked, today, actor.accountId, actor.seat, [...actor.permissions]]
  const [row = {}] = await askedAgain<Record<string, string>>(db, question, () =>
    db
      .from(
        countsInHand(
          db,
          actor,
          today,
          inOne.map(({ view }) => view as InHand),
        ).as('counted'),
      )
      .select('counted.*', ...countsAlone(db, actor, today, alone)),
  )
  if (Number(row['leading']) > mostInHand) return countedAlone(db, actor, today, asked)
  return new Map([
    ...inOne.map(({ key, view }) => [key, Number(row[view])] as const),
    ...alone.map(({ key }, at) => [key, Number(row[`count${at}`])] as const),
  ])
}

/** A view of what the department has in hand, narrowed by nothing. */
function isWholeView({ view, filters }: CountAsked): boolean {
  const keys = Object.keys(noFilters) as (keyof QueueFilters)[]
  return isInHand(view) && keys.every((key) => filters[key] === noFilters[key])
}

async function countedAlone(
  db: Db,
  actor: Staff,
  today: Day,
  asked: readonly CountAsked[],
): Promise<ReadonlyMap<string, number>> {
  if (asked.length === 0) return new Map()
  const [row] = await db.select<Record<string, string>[]>(...countsAlone(db, actor, today, asked))
  return new Map(asked.map(({ key }, at) => [key, Number(row?.[`count${at}`] ?? 0)]))
}

function countsAlone(db: Db, actor: Staff, today: Day, asked: readonly CountAsked[]) {
  return asked.map(({ view, filters }, at) => {
    const one: QueueAsked = { view, filters, today, sort: 'slack', after: null }
    const each = placesAsked(one).map((place) =>
      rowsAsked(db, actor, one, place).limit(1000, { skipBinding: true }).select('a.id'),
    )
    return db.from(joined(db, each).as('some')).count('*').as(`count${at}`)
  })
}

/** One row with a number for each view, and as `leading` how much was read; see `mostInHand`. */
function countsInHand(
  db: Db,
  actor: Staff,
  today: Day,
  views: readonly InHand[],
): Knex.QueryBuilder {
  const counts = views.map((view) => {
    const leading = rowIn(actor, view, today, 'leading')
    const beside = rowIn(actor, view, today, 'beside')
    const isBeside = view === 'mine' ? 'a.own_stage' : 'not a.leads'
    return db.raw(
      `count(*) filter (where (a.leads and ${leading.sql}) or (${isBeside} and ${beside.sql})) as ??`,
      [...leading.bindings, ...beside.bindings, view] as Knex.RawBinding[],
    )
  })
  const read = db.raw('count(*) filter (where a.leads) as leading')
  return db.from(inHand(db, actor).as('a')).select(...counts, read)
}

/** What the department leads, and after it what it has a stage of while another's leads. */
function inHand(db: Db, actor: Staff): Knex.QueryBuilder {
  const { departmentId, posts } = actor.seat
  const ownStages = stagesOf(departmentId, posts)
  const rows = (leads: boolean) =>
    db('applications as a')
      .whereRaw(inWork)
      .select('a.status', 'a.assigneeAccountId', 'a.handlingPost', 'a.actBy', 'a.dueOn')
      .select(
        db.raw(`${leads} as leads`),
        db.raw('a.parallel @> any(?::jsonb[]) as own_stage', [[...ownStages]]),
      )
  const leading = rows(true)
    .where('a.handlingDepartmentId', departmentId)
    .limit(mostInHand + 1, { skipBinding: true })
  const beside = rows(false)
    .modify(hasStage(stagesOf(departmentId, null)))
    .whereRaw('a.handling_department_id is distinct from ?', [departmentId])
    .limit(mostInHand, { skipBinding: true })
  return leading.unionAll([beside], true)
}
