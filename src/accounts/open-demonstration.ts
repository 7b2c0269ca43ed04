// Demonstration accounts: like all others, with the password that everybody knows and the mark by
// which a hall in production refuses them.
import { record } from '../audit/index.ts'
import type { Post } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { demonstrationPassword } from './demonstration.ts'
import { openAccount, openCompany, openPerson } from './open-account.ts'
import { compatible } from './rules/duties.ts'
import { insertPosts } from './staff-store.ts'
import type { CompanyDetails, PersonDetails } from './types.ts'

export interface DemonstrationStaff {
  readonly username: string
  readonly name: string
  readonly posts: readonly { readonly departmentId: string; readonly post: Post }[]
}

export interface DemonstrationAccounts {
  readonly persons: readonly { readonly username: string; readonly details: PersonDetails }[]
  readonly companies: readonly { readonly username: string; readonly details: CompanyDetails }[]
  readonly staff: readonly DemonstrationStaff[]
}

/** Opens those that are not there yet, all in one transaction, and tells how many. */
export async function openDemonstrationAccounts(
  ctx: Context,
  { persons, companies, staff }: DemonstrationAccounts,
): Promise<number> {
  const passwordHash = await hashPassword(demonstrationPassword)
  const known = new Set((await ctx.db('accounts').select('username')).map((row) => row.username))
  const missing = <T extends { readonly username: string }>(all: readonly T[]) =>
    all.filter(({ username }) => !known.has(username))
  const credentials = (username: string) => ({ username, passwordHash, demonstration: true })
  return transaction(ctx.db, async (tx) => {
    for (const { username, details } of missing(persons)) {
      await openPerson(tx, ctx, details, credentials(username))
    }
    for (const { username, details } of missing(companies)) {
      await openCompany(tx, ctx, details, credentials(username))
    }
    for (const member of missing(staff)) {
      if (!compatible(member.posts.map(({ post }) => post))) throw new Error(member.username)
      const accountId = await openAccount(tx, ctx, 'staff', member, credentials(member.username))
      const terms = { accountId, grantedByAccountId: null, grantedAt: ctx.now }
      await insertPosts(
        tx,
        member.posts.map((post) => ({ ...post, ...terms })),
      )
      await record(tx, ctx, {
        ...{ action: 'accounts.grant-post', subjectType: 'account', subjectId: accountId },
        after: { posts: member.posts },
      })
    }
    return missing(persons).length + missing(companies).length + missing(staff).length
  })
}
