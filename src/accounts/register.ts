// 注册: a citizen or a company opens an account for itself.
import { ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { openCompany, openPerson, refuseTaken } from './open-account.ts'
import type { Agreed, TakenRefusal } from './open-account.ts'
import type { CompanyDetails, PersonDetails } from './types.ts'

export interface Registration<Details> extends Agreed {
  readonly details: Details
  readonly username: string
  readonly password: string
}

type Registered = Promise<Result<{ readonly accountId: string }, TakenRefusal>>

/** Opens a citizen's account; refused when the user name or the identity number has one already. */
export async function registerPerson(
  ctx: Context,
  { details, username, password, noticeVersion }: Registration<PersonDetails>,
): Registered {
  const passwordHash = await hashPassword(password)
  const credentials = { username, passwordHash, demonstration: false, noticeVersion }
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) =>
      ok({ accountId: await openPerson(tx, ctx, details, credentials) }),
    ),
  )
}

/** Opens a company's account; refused when the user name or the credit code has one already. */
export async function registerCompany(
  ctx: Context,
  { details, username, password, noticeVersion }: Registration<CompanyDetails>,
): Registered {
  const passwordHash = await hashPassword(password)
  const credentials = { username, passwordHash, demonstration: false, noticeVersion }
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) =>
      ok({ accountId: await openCompany(tx, ctx, details, credentials) }),
    ),
  )
}
