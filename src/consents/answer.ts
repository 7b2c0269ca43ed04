// Agreeing to the notice, putting it off, and taking a consent back.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { insertAnswer, standingOf, withdraw } from './store.ts'
import type { Answer } from './types.ts'

/** With the registration, whose own entry names the version. */
export async function agreeAtRegistration(
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  accountId: string,
  version: number,
): Promise<void> {
  await insertAnswer(tx, { accountId, version, answer: 'agreed', answeredAt: now })
}

/** The answer to the newest notice, given by himself or told to a clerk; agreeing twice is once. */
export async function answerNotice(
  ctx: Context,
  accountId: string,
  { version, answer }: { readonly version: number; readonly answer: Answer },
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const standing = await standingOf(tx, accountId)
    const repeated = standing.answered && (answer !== 'agreed' || standing.agreed)
    if (standing.version !== version || repeated) return
    await insertAnswer(tx, { accountId, version, answer, answeredAt: ctx.now })
    await record(tx, ctx, {
      action: `consents.${answer}`,
      subjectType: 'account',
      subjectId: accountId,
      after: { version },
    })
  })
}

/** False where none was in force (个人信息保护法 第十五条). */
export async function withdrawConsent(tx: Tx, ctx: Context, accountId: string): Promise<boolean> {
  const ended = await withdraw(tx, accountId, ctx.now)
  if (ended === 0) return false
  await record(tx, ctx, {
    action: 'consents.withdraw',
    subjectType: 'account',
    subjectId: accountId,
    before: { consents: ended },
  })
  return true
}
