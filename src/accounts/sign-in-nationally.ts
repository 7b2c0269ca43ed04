// 用国家统一身份登录: the number that is vouched for finds the account; nobody is registered by it, and members of
// staff come in by their own door.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { checkIdNumber } from '../platform/security/identifiers.ts'
import type { Vouched } from '../platform/session/national-sign-on.ts'
import { loadActor } from './queries/actor.ts'
import { updateAccount } from './store.ts'

export type NationalSignInRefusal = 'no-account' | 'other-name' | 'bad-number'

export function signInNationally(
  ctx: Context,
  { idNumber, name }: Vouched,
  refuseDemonstration: boolean,
): Promise<Result<string, NationalSignInRefusal>> {
  const id = checkIdNumber(idNumber, ctx.today)
  return transaction(ctx.db, async (tx) => {
    if (!id.ok) return refused(tx, ctx, 'unknown', 'bad-number')
    const known = await tx('persons as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .whereIn('p.idNumberIndex', ctx.vault.indexes('id-number', id.value.number))
      .where({ 'a.status': 'active' })
      .modify((query) => {
        if (refuseDemonstration) void query.where('a.demonstration', false)
      })
      .first<{ accountId: string; name: string } | undefined>('p.accountId', 'p.name')
    if (known === undefined) return refused(tx, ctx, 'unknown', 'no-account')
    const { accountId } = known
    if (name !== null && name !== known.name) return refused(tx, ctx, accountId, 'other-name')
    await updateAccount(tx, accountId, { lastSignedInAt: ctx.now })
    const actor = await loadActor(tx, accountId)
    await record(tx, { ...ctx, actor }, entryOf(accountId))
    return ok(accountId)
  })
}

async function refused(
  tx: Tx,
  ctx: Context,
  accountId: string,
  reason: NationalSignInRefusal,
): Promise<Result<never, NationalSignInRefusal>> {
  const entry = entryOf(accountId)
  await record(tx, ctx, { ...entry, outcome: 'refused', after: { ...entry.after, reason } })
  return refuse(reason)
}

function entryOf(accountId: string) {
  return {
    ...{ action: 'accounts.sign-in', subjectType: 'account', subjectId: accountId },
    after: { hall: 'public', by: 'national' },
  }
}
