// Demonstration accounts: like all others, with the password that everybody knows and the mark by
// which a hall in production refuses them.
import { noticeInForce } from '../consents/index.ts'
import type { Post } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { demonstrationPassword } from './demonstration.ts'
import { openAccount, openCompany, openPerson } from './open-account.ts'
import type { Credentials } from './open-account.ts'
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

/** Opens those that are not there yet and tells how many. */
export async function openDemonstrationAccounts(
  ctx: Context,
  { persons, companies, staff }: DemonstrationAccounts,
): Promise<number> {
  const passwordHash = await hashPassword(demonstrationPassword)
  const known = new Set((await ctx.db('accounts').select('username')).map((row) => row.username))
  const missing = <T extends { readonly username: string }>(all: readonly T[]) =>
    all.filter(({ username }) => !known.has(username))
  const { version: noticeVersion } = await noticeInForce(ctx.db)
  const credentials = (username: string) => ({
    ...{ username, passwordHash, noticeVersion },
    demonstration: true,
  })
  const opened = [
    ...missing(persons).map(
      ({ username, details }): Opening =>
        (tx) =>
          openPerson(tx, ctx, details, credentials(username)),
    ),
    ...missing(companies).map(
      ({ username, details }): Opening =>
        (tx) =>
          openCompany(tx, ctx, details, credentials(username)),
    ),
    ...missing(staff).map(
      (member): Opening =>
        (tx) =>
          openStaff(tx, ctx, member, credentials(member.username)),
    ),
  ]
  await inBatches(ctx, opened)
  return opened.length
}

type Opening = (tx: Tx) => Promise<string>

async function openStaff(
  tx: Tx,
  ctx: Context,
  { name, username, posts }: DemonstrationStaff,
  credentials: Credentials,
): Promise<string> {
  if (!compatible(posts.map(({ post }) => post))) throw new Error(`${username}: duties exclude`)
  const accountId = await openAccount(tx, ctx, 'staff', { name }, credentials, posts)
  const terms = { accountId, grantedByAccountId: null, grantedAt: ctx.now }
  await insertPosts(
    tx,
    posts.map((post) => ({ ...post, ...terms })),
  )
  return accountId
}

const batches = 3

/** A few transactions side by side: each account has its own audit chain, so none waits. */
async function inBatches(ctx: Context, openings: readonly Opening[]): Promise<void> {
  const size = Math.ceil(openings.length / batches)
  const starts = Array.from({ length: batches }, (_, at) => at * size)
  await Promise.all(
    starts.map((start) =>
      transaction(ctx.db, async (tx) => {
        for (const open of openings.slice(start, start + size)) await open(tx)
      }),
    ),
  )
}
