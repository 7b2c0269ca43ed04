// 新的设备或网段: a sign-in from where the account never was is noted, and its owner is told by a job.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'

export interface Place {
  readonly device: string
  readonly network: string
}

export interface NewPlace extends Place {
  readonly id: string
  readonly accountId: string
  readonly kind: 'person' | 'company' | 'staff'
  readonly firstAt: Date
}

interface PlaceRow extends Place {
  readonly id: string
  readonly accountId: string
  readonly firstAt: Date
  readonly lastAt: Date
  readonly toldAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    knownPlaces: PlaceRow
  }
}

/** The first place of an account is nothing to be told of: it is where it was opened. */
export async function notePlace(
  ctx: Context,
  accountId: string,
  { device, network }: Place,
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const { rows } = await tx.raw<{ rows: { untold: boolean; isNew: boolean }[] }>(
      `insert into known_places as place (account_id, device, network, first_at, last_at, told_at)
       values (?, ?, ?, ?, ?, case when exists (select from known_places where account_id = ?)
         then null else ?::timestamptz end)
       on conflict (account_id, device, network) do update set last_at = excluded.last_at
       returning told_at is null as untold, xmax = 0 as is_new`,
      [accountId, device, network, ctx.now, ctx.now, accountId, ctx.now],
    )
    if (rows[0]?.isNew !== true || !rows[0].untold) return
    await record(tx, ctx, {
      action: 'accounts.new-place',
      subjectType: 'account',
      subjectId: accountId,
      after: { device, network },
    })
  })
}

/** Places of which the owners know nothing yet; held against other workers. */
export async function untoldPlaces(tx: Tx, most: number): Promise<readonly NewPlace[]> {
  const { rows } = await tx.raw<{ rows: NewPlace[] }>(
    `select p.id, p.account_id, p.device, p.network, p.first_at, a.kind
     from known_places p join accounts a on a.id = p.account_id
     where p.told_at is null order by p.account_id, p.id limit ? for update of p skip locked`,
    [most],
  )
  return rows
}

export async function markTold(tx: Tx, ids: readonly string[], toldAt: Date): Promise<void> {
  await tx('knownPlaces').whereIn('id', ids).update({ toldAt })
}
