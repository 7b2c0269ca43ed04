// 登录: checks a name and a password. Unknown names and wrong passwords cost the same and sound the
// same; every attempt is recorded; failures lock the account in the database.
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { passwordMatches } from '../platform/security/passwords.ts'
import type { SignInAttempt, Verified } from '../platform/session/sign-in.ts'
import { accountForSignIn } from './queries/account-for-sign-in.ts'
import { loadActor } from './queries/actor.ts'
import { refusalOf, trySignIn } from './rules/sign-in.ts'
import type { FailedSignIn, SignInRefusal } from './rules/sign-in.ts'
import { hasSecondFactor } from './second-factor-store.ts'
import { lockAccount, updateAccount } from './store.ts'
import { postsOf } from './staff-store.ts'

/**
 * The account that the name and password belong to and that may enter this hall. Where a second factor
 * is enrolled nobody is signed in yet: the code decides (pass-second-factor.ts).
 */
export async function verify(
  ctx: Context,
  attempt: SignInAttempt,
): Promise<Result<Verified, SignInRefusal>> {
  const named = await accountForSignIn(ctx, attempt.username)
  const hash = named === null || named.passwordHash === '' ? null : named.passwordHash
  const matches = await passwordMatches(attempt.password, hash)
  return transaction(ctx.db, async (tx) => {
    if (named === null) {
      await settleNobody(tx, attempt)
      return refused(tx, ctx, attempt, null, 'unknown-name')
    }
    const failure = await settle(tx, ctx, attempt, named.id, matches)
    if (failure !== null) return refused(tx, ctx, attempt, named.id, failure)
    const actor = await loadActor(tx, named.id)
    const awaitsCode = await hasSecondFactor(tx, named.id)
    if (!awaitsCode) await updateAccount(tx, named.id, { lastSignedInAt: ctx.now })
    const action = awaitsCode ? 'accounts.pass-password' : 'accounts.sign-in'
    await record(tx, { ...ctx, actor }, { ...entryOf(attempt, named.id), action })
    return ok({ accountId: named.id, awaitsCode })
  })
}

/** Decides under the account's lock, so that parallel attempts are counted one by one. */
async function settle(
  tx: Tx,
  ctx: Context,
  attempt: SignInAttempt,
  accountId: string,
  matches: boolean,
): Promise<FailedSignIn | null> {
  const account = await lockAccount(tx, accountId)
  if (account === null) return 'unknown-name'
  const posts = account.kind === 'staff' ? await postsOf(tx, accountId) : []
  const hasPost = posts.some(({ endedAt }) => endedAt === null)
  const trial = { ...attempt, passwordMatches: matches, now: ctx.now }
  const { failure, failedSignIns, lockedUntil } = trySignIn({ ...account, hasPost }, trial)
  await updateAccount(tx, accountId, { failedSignIns, lockedUntil })
  return failure
}

/** The statements that somebody's wrong password costs, so that their time does not tell that it is nobody's. */
async function settleNobody(tx: Tx, { hall }: SignInAttempt): Promise<void> {
  const nobody = '0'
  await lockAccount(tx, nobody)
  if (hall === 'desk') await postsOf(tx, nobody)
  await updateAccount(tx, nobody, { failedSignIns: 0, lockedUntil: null })
}

async function refused(
  tx: Tx,
  ctx: Context,
  attempt: SignInAttempt,
  accountId: string | null,
  failure: FailedSignIn,
): Promise<Result<never, SignInRefusal>> {
  // What was typed as an unknown name is not kept: now and then it is somebody's password.
  const entry = entryOf(attempt, accountId ?? 'unknown')
  await record(tx, ctx, {
    ...entry,
    outcome: 'refused',
    after: { ...entry.after, reason: failure },
  })
  return refuse(refusalOf(failure))
}

function entryOf({ hall }: SignInAttempt, accountId: string) {
  const subject = { subjectType: 'account', subjectId: accountId }
  return { action: 'accounts.sign-in', ...subject, after: { hall } }
}
