// 开通两步验证: a member of staff shows that his authenticator knows the secret. All his other
// sessions end: whoever signed in with the password alone must not stay.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { passwordMatches } from '../platform/security/passwords.ts'
import { stepOfCode } from '../platform/security/totp.ts'
import { drawRecoveryCodes } from './recovery-codes.ts'
import { readTotp } from './rules/recovery-code.ts'
import { hasSecondFactor, insertSecondFactor } from './second-factor-store.ts'
import { endSessions, lockAccount } from './store.ts'

export type EnrolRefusal = 'wrong-password' | 'wrong-code' | 'already-enrolled'

export interface Enrolment {
  readonly secret: string
  readonly code: string
  readonly password: string
  /** The real time in milliseconds. */
  readonly instant: number
}

/** The recovery codes, to be shown once. */
export async function enrolSecondFactor(
  ctx: Context,
  accountId: string,
  { secret, code, password, instant }: Enrolment,
): Promise<Result<readonly string[], EnrolRefusal>> {
  const step = stepOfCode(secret, readTotp(code) ?? '', instant, 0)
  const codes = step === null ? null : await drawRecoveryCodes(accountId)
  return transaction(ctx.db, async (tx) => {
    const account = await lockAccount(tx, accountId)
    const matches = await passwordMatches(password, account?.passwordHash ?? null)
    const subject = { subjectType: 'account', subjectId: accountId }
    const entry = { action: 'accounts.enrol-second-factor', ...subject }
    const refusal = matches ? (codes === null ? 'wrong-code' : null) : 'wrong-password'
    if (refusal !== null || step === null || codes === null) {
      await record(tx, ctx, { ...entry, outcome: 'refused', after: { reason: refusal } })
      return refuse(refusal ?? 'wrong-code')
    }
    if (await hasSecondFactor(tx, accountId)) return refuse('already-enrolled')
    const secretSealed = ctx.vault.seal(secret)
    const factor = { accountId, secretSealed, lastStep: step, enrolledAt: ctx.now }
    await insertSecondFactor(tx, factor, codes.rows)
    await endSessions(tx, accountId)
    await record(tx, ctx, entry)
    return ok(codes.shown)
  })
}
