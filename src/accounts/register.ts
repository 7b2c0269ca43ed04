// 注册: a citizen or a company opens an account for itself.
import { ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { openCompany, openPerson, refuseTaken } from './open-account.ts'
import type { TakenRefusal } from './open-account.ts'
import type { CompanyDetails, PersonDetails } from './types.ts'

export interface Registration<Details> {
  readonly details: Details
  readonly username: string
  readonly password: string
}

type Registered = Promise<Result<{ readonly accountId: string }, TakenRefusal>>

/** Opens a citizen's account; refused when the user name or the identity number has one already. */
export async function registerPerson(
  ctx: Context,
  { details, username, password }: Registration<PersonDetails>,
): Registered {
  const credentials = { username, passwordHash: await hashPassword(password), demonstration: false }
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) =>
      ok({ accountId: await openPerson(tx, ctx, details, credentials) }),
    ),
  )
}

/** Opens a company's account; refused when the user name or the credit code has one already. */
export async function registerCompany(
  ctx: Context,
  { details, username, password }: Registration<CompanyDetails>,
): Registered {
  const credentials = { username, passwordHash: await hashPassword(password), demonstration: false }
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) =>
      ok({ accountId: await openCompany(tx, ctx, details, credentials) }),
    ),
  )
}
