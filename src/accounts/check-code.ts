// Whether a code of the second factor holds; what held is used up in the same transaction.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { passwordMatches } from '../platform/security/passwords.ts'
import { stepOfCode } from '../platform/security/totp.ts'
import { readRecoveryCode, readTotp } from './rules/recovery-code.ts'
import { lockSecondFactor, recoveryHash, takeStep, useRecoveryCode } from './second-factor-store.ts'

export type CodeKind = 'authenticator' | 'recovery-code'

/**
 * What kind of code it was; null when it is wrong, used before, or the account has no second factor.
 * `instant` is the real time in milliseconds: authenticators know nothing of the hall's clock.
 */
export async function useCode(
  tx: Tx,
  ctx: Context,
  accountId: string,
  typed: string,
  instant: number,
): Promise<CodeKind | null> {
  const factor = await lockSecondFactor(tx, accountId)
  if (factor === null) return null
  const digits = readTotp(typed)
  if (digits === null) return useRecovery(tx, ctx, accountId, typed)
  const secret = ctx.vault.open(factor.secretSealed)
  const step = stepOfCode(secret, digits, instant, factor.lastStep)
  if (step === null) return null
  await takeStep(tx, accountId, step)
  return 'authenticator'
}

async function useRecovery(
  tx: Tx,
  ctx: Context,
  accountId: string,
  typed: string,
): Promise<CodeKind | null> {
  const code = readRecoveryCode(typed)
  if (code === null) return null
  const hash = await recoveryHash(tx, accountId, code.selector)
  if (!(await passwordMatches(code.secret, hash))) return null
  await useRecoveryCode(tx, accountId, code.selector, ctx.now)
  return 'recovery-code'
}
