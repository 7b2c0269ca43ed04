// The orders of the queue, each with the index that gives it and the cursor that goes on in it.
import type { Knex } from 'knex'
import { isDay } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Place } from './in-hand.ts'
import type { QueueView } from './views.ts'

/**
 * By slack: the last day on which somebody should begin, so that it is still ready in time. What is over waits
 * for nobody: there what ended last is wanted first.
 */
export type QueueSort = 'slack' | 'due' | 'received' | 'ended'

/** Of a view, the usual one first. */
export function sortsOf(view: QueueView): readonly QueueSort[] {
  return view === 'done' ? ['ended'] : ['slack', 'due', 'received']
}

const never = '9999-12-31'

/**
 * The first of these days that is known. A case and no coalesce: the second wall lets only that reach an index
 * which can tell nothing of a row that is not seen, and PostgreSQL does not count coalesce among it.
 */
export function firstOf(...columns: readonly string[]): string {
  const known = columns.map((column) => `when ${column} is not null then ${column}`)
  return `(case ${known.join(' ')} else date '${never}' end)`
}

/** As the indexes have them, word for word. */
const keys: Readonly<Record<QueueSort, string>> = {
  slack: firstOf('a.act_by', 'a.due_on'),
  due: firstOf('a.due_on'),
  received: firstOf('a.received_on'),
  ended: 'a.concluded_on',
}

export interface Sorted {
  readonly id: string
  readonly actBy: Day | null
  readonly dueOn: Day | null
  readonly receivedOn: Day | null
  readonly concludedOn: Day | null
}

/** In the order, from the row after the cursor on; of what was passed on, by the list that keeps it. */
export function inOrder(sort: QueueSort, cursor: string | null, place: Place | null = null) {
  const isKept = place === 'former' && sort === 'ended'
  const [key, id] = isKept ? ['f.ended_on', 'f.application_id'] : [keys[sort], 'a.id']
  const [way, beyond] = sort === 'ended' ? ['desc', '<'] : ['asc', '>']
  return (query: Knex.QueryBuilder): void => {
    void query.orderByRaw(`${key} ${way}, ${id} ${way}`)
    const [, day, last] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(cursor ?? '') ?? []
    if (day === undefined || last === undefined || !isDay(day)) return
    void query.whereRaw(`(${key}, ${id}) ${beyond} (?::date, ?::bigint)`, [day, last])
  }
}

export function cursorOf(sort: QueueSort, row: Sorted): string {
  const days: Readonly<Record<QueueSort, Day | null>> = {
    slack: row.actBy ?? row.dueOn,
    due: row.dueOn,
    received: row.receivedOn,
    ended: row.concludedOn,
  }
  return `${days[sort] ?? never}_${row.id}`
}
