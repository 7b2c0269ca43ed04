// An application by one of the numbers that are printed on its receipt.
import type { Db } from '../../platform/database/transaction.ts'
import type { Application } from '../types.ts'

/** By 查询号 (13 digits) or 办件编号; null when there is none. Drafts have no number. */
export async function byQueryNumber(db: Db, number: string): Promise<Application | null> {
  if (!/^[0-9A-Z]{13,50}$/.test(number)) return null
  const column = /^\d{13}$/.test(number) ? 'queryNumber' : 'number'
  return (
    (await db('applications')
      .where({ [column]: number })
      .first('*')) ?? null
  )
}
