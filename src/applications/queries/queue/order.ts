// The orders of the queue, each with the index that gives it and the cursor that goes on in it.
import type { Knex } from 'knex'
import { isDay } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'

/** By slack: the last day on which somebody should begin, so that it is still ready in time. */
export type QueueSort = 'slack' | 'due' | 'received'
export const queueSorts: readonly QueueSort[] = ['slack', 'due', 'received']

const never = '9999-12-31'

/** As the indexes have them, word for word. */
const keys: Readonly<Record<QueueSort, string>> = {
  slack: `coalesce(a.act_by, a.due_on, date '${never}')`,
  due: `coalesce(a.due_on, date '${never}')`,
  received: `coalesce(a.received_on, date '${never}')`,
}

export interface Sorted {
  readonly id: string
  readonly actBy: Day | null
  readonly dueOn: Day | null
  readonly receivedOn: Day | null
}

/** In the order, from the row after the cursor on. */
export function inOrder(sort: QueueSort, cursor: string | null) {
  return (query: Knex.QueryBuilder): void => {
    const key = keys[sort]
    void query.orderByRaw(`${key}, a.id`)
    const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(cursor ?? '') ?? []
    if (day === undefined || id === undefined || !isDay(day)) return
    void query.whereRaw(`(${key}, a.id) > (?::date, ?)`, [day, id])
  }
}

export function cursorOf(sort: QueueSort, row: Sorted): string {
  const days: Readonly<Record<QueueSort, Day | null>> = {
    slack: row.actBy ?? row.dueOn,
    due: row.dueOn,
    received: row.receivedOn,
  }
  return `${days[sort] ?? never}_${row.id}`
}
