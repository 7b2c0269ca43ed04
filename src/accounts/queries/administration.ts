// Whether the hall has somebody who administers it, and from which department that is done.
import type { Db, Tx } from '../../platform/database/transaction.ts'

/** True when some active account administers the province. */
export async function provinceIsAdministered(db: Db | Tx): Promise<boolean> {
  const row = await db('staffPosts as p')
    .join('departments as d', 'd.id', 'p.departmentId')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'd.level': 'province', 'p.post': 'administrator', 'a.status': 'active' })
    .whereNull('p.endedAt')
    .first<{ id: string } | undefined>('p.id')
  return row !== undefined
}

/** 省数据局 runs the hall; where there is none, the first department of the province. */
export async function seatOfAdministration(db: Db | Tx): Promise<string | null> {
  const row = await db('departments as d')
    .join('departmentLines as l', 'l.id', 'd.lineId')
    .where({ 'd.level': 'province', 'd.active': true })
    .orderByRaw("l.id = 'SJJ' desc, l.sort, d.id")
    .first<{ id: string } | undefined>('d.id')
  return row?.id ?? null
}
