// The applications of a matter that were filed last.
import type { Db } from '../../platform/database/transaction.ts'
import type { Application } from '../types.ts'

/** The newest first, at most `count`. */
export function lastFiled(db: Db, matterId: string, count: number): Promise<Application[]> {
  return db('applications')
    .where({ matterId })
    .whereNot({ status: 'draft' })
    .orderBy('id', 'desc')
    .limit(count)
    .select('*')
}
