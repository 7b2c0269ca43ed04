// One member of staff with his open posts, for his administrator's page.
import type { Db } from '../../platform/database/transaction.ts'
import { hasSecondFactor } from '../second-factor-store.ts'
import { postsOf } from '../staff-store.ts'
import type { AccountStatus, HeldPost } from '../types.ts'

export interface StaffDetails {
  readonly accountId: string
  readonly name: string
  readonly username: string
  readonly status: AccountStatus
  readonly hasPassword: boolean
  readonly lastSignedInAt: Date | null
  readonly hasSecondFactor: boolean
  /** Region paths of all his departments, of ended posts too. */
  readonly knownIn: readonly string[]
  readonly held: readonly HeldPost[]
}

export async function staffMember(db: Db, accountId: string): Promise<StaffDetails | null> {
  if (!/^\d{1,18}$/.test(accountId)) return null
  const account = await db('accounts')
    .where({ id: accountId, kind: 'staff' })
    .first('id', 'name', 'username', 'status', 'passwordHash', 'lastSignedInAt')
  if (account === undefined) return null
  const posts = await postsOf(db, accountId)
  return {
    accountId,
    name: account.name,
    username: account.username,
    status: account.status,
    hasPassword: account.passwordHash !== '',
    lastSignedInAt: account.lastSignedInAt,
    hasSecondFactor: await hasSecondFactor(db, accountId),
    knownIn: posts.map(({ regionPath }) => regionPath),
    held: posts.filter(({ endedAt }) => endedAt === null),
  }
}
