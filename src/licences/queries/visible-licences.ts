// The licences that a person may see, newest first, page by page. The same as rules/policy.ts in SQL.
import { holds, may } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import '../tables.ts'
import type { Licence } from '../types.ts'

export interface LicenceFilter {
  /** In its number, its name or that of its holder. */
  readonly words: string
  readonly state: 'all' | 'active' | 'ending' | 'expired' | 'revoked' | 'cancelled' | 'withdrawn'
  readonly before: string | null
  readonly today: Day
  /** Until when 快到期 reaches. */
  readonly soon: Day
}

export async function visibleLicences(
  db: Db,
  actor: Actor,
  { words, state, before, today, soon }: LicenceFilter,
  size: number,
): Promise<Page<Licence>> {
  const rows = await db('licences')
    .where((one) => {
      if (actor.kind === 'applicant') {
        void one.where({ holderAccountId: actor.accountId })
        if (!may(actor, 'own.papers')) void one.whereRaw('false')
      } else if (actor.kind === 'staff' && holds(actor, 'supervisor')) {
        const own = actor.seat.regionPath
        void one
          .where({ regionPath: own })
          .orWhere('regionPath', 'like', `${own}/%`)
          .orWhere({ departmentId: actor.seat.departmentId })
      } else if (actor.kind === 'staff') void one.where({ departmentId: actor.seat.departmentId })
      else void one.whereRaw('false')
    })
    .modify((query) => {
      if (before !== null && /^\d{1,18}$/.test(before)) void query.where('id', '<', before)
      if (words !== '') {
        const like = `%${words.replace(/[\\%_]/gu, '\\$&')}%`
        void query.where((one) => {
          void one
            .where('number', 'like', like)
            .orWhere('holderName', 'like', like)
            .orWhere('name', 'like', like)
        })
      }
      if (state === 'revoked' || state === 'cancelled' || state === 'withdrawn')
        void query.where({ state })
      if (state === 'expired') void query.where({ state: 'active' }).where('validUntil', '<', today)
      if (state === 'ending') {
        void query.where({ state: 'active' }).whereBetween('validUntil', [today, soon])
      }
      if (state === 'active') {
        void query.where({ state: 'active' }).where((one) => {
          void one.whereNull('validUntil').orWhere('validUntil', '>=', today)
        })
      }
    })
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select<Licence[]>('*')
  return pageOf(rows, size, ({ id }) => id)
}
