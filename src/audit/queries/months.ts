// The partitions of the log that lie wholly before a day, are sealed throughout, and their entries.
import type { Day } from '../../kernel/day.ts'
import { startOf } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Entry } from '../types.ts'

export interface OldMonth {
  readonly partition: string
  /** Its first day; of the partition that holds all before the log was parted, that of its last month. */
  readonly month: Day
}

/** Oldest first; a month with an entry that no seal covers yet waits. */
export async function monthsToArchive(db: Db, before: Day): Promise<readonly OldMonth[]> {
  const { rows } = await db.raw<{ rows: OldMonth[] }>(
    `with parts as (
       select c.relname as partition,
         substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''([^'']+)''\\)')::timestamptz as until
       from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'audit_entries'::regclass
     )
     select partition,
       ((until at time zone 'Asia/Shanghai') - interval '1 month')::date as month
     from parts where until <= ? order by until`,
    [startOf(before)],
  )
  const sealed = await db('auditSeals').max<{ lastId: string | null }[]>('lastEntryId as lastId')
  const old: OldMonth[] = []
  for (const month of rows) {
    const [row] = await db(month.partition).max<{ lastId: string | null }[]>('id as lastId')
    if (Number(row?.lastId ?? 0) <= Number(sealed[0]?.lastId ?? 0)) old.push(month)
  }
  return old
}

const batch = 50_000

/** In the order of their numbers, in pieces that fit into one file. */
export async function* partsOfMonth(db: Db, partition: string): AsyncGenerator<readonly Entry[]> {
  for (let after = '0'; ;) {
    const rows = (await db(partition)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .select('*')) as Entry[]
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}
