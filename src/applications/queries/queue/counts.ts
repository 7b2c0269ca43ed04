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

export interface Counted {
  readonly number: number
  /** There are more than the number. */
  readonly more: boolean
}

export type Counts = ReadonlyMap<string, Counted>

/** So many are read and counted exactly; a department with more in hand is counted view by view. */
const mostInHand = 500
/** Where a department has more in hand, this is as far as a view is counted: what it costs stays the same. */
const mostCounted = 99

/** Of a department with more in hand the numbers may be so old (milliseconds): they are of hundreds, and costly. */
const keptFor = 15_000
const mostKept = 500
const kept = new Map<string, { readonly counts: Counts; readonly until: number }>()

/** How many each asks for, in one statement; two where a department has more than `mostInHand` in hand. */
export async function queueCounts(
  db: Db,
  actor: Staff,
  today: Day,
  asked: readonly CountAsked[],
  most = mostCounted,
): Promise<Counts> {
  const inOne = may(actor, 'applications.read') ? asked.filter(isWholeView) : []
  if (inOne.length === 0) return countedAlone(db, actor, today, asked, most)
  const alone = asked.filter((one) => !inOne.includes(one))
  const views = inOne.map(({ view }) => view as InHand)
  const question = [
    'counts',
    asked,
    most,
    today,
    actor.accountId,
    actor.seat,
    [...actor.permissions],
  ]
  const key = JSON.stringify(question)
  const known = kept.get(key)
  if (known !== undefined && performance.now() < known.until) return known.counts
  const [row = {}] = await askedAgain<Record<string, string>>(db, question, () =>
    db
      .from(countsInHand(db, actor, today, views).as('counted'))
      .select('counted.*', ...countsAlone(db, actor, today, alone, most)),
  )
  if (Number(row['leading']) > mostInHand) {
    return keep(key, await countedAlone(db, actor, today, asked, most))
  }
  return new Map([
    ...inOne.map(({ key, view }) => [key, { number: Number(row[view]), more: false }] as const),
    ...alone.map(({ key }, at) => [key, upTo(most, row[`count${at}`])] as const),
  ])
}

function keep(key: string, counts: Counts): Counts {
  kept.delete(key)
  kept.set(key, { counts, until: performance.now() + keptFor })
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return counts
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
  most: number,
): Promise<Counts> {
  if (asked.length === 0) return new Map()
  const question = [
    'alone',
    asked,
    most,
    today,
    actor.accountId,
    actor.seat,
    [...actor.permissions],
  ]
  const [row] = await askedAgain<Record<string, string>>(db, question, () =>
    db.select(...countsAlone(db, actor, today, asked, most)),
  )
  return new Map(asked.map(({ key }, at) => [key, upTo(most, row?.[`count${at}`])]))
}

/** One more than are wanted is looked for: it says that there are more. */
function upTo(most: number, found: string | undefined): Counted {
  const number = Number(found ?? 0)
  return { number: Math.min(number, most), more: number > most }
}

function countsAlone(db: Db, actor: Staff, today: Day, asked: readonly CountAsked[], most: number) {
  return asked.map(({ view, filters }, at) => {
    const one: QueueAsked = { view, filters, today, sort: 'slack', after: null }
    const each = placesAsked(actor, one).map((place) =>
      rowsAsked(db, actor, one, place)
        .limit(most + 1, { skipBinding: true })
        .select('a.id'),
    )
    const some = db.from(joined(db, each).as('each')).limit(most + 1, { skipBinding: true })
    return db.from(some.as('some')).count('*').as(`count${at}`)
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
