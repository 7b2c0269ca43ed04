// 注销账号: nobody can sign in with it again and what it knew of its owner is blanked; his name and number
// are free for a new account. What he filed stays with the departments, as the law asks.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { endSessions } from './store.ts'

const closedName = '已注销用户'

/** The caller has made sure that nothing is under way. */
export async function closeOwnAccount(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  const blank = ctx.vault.seal('')
  const gone = `closed.${accountId}`
  await tx('accounts')
    .where({ id: accountId })
    .update({ status: 'closed', username: gone, passwordHash: '', name: closedName })
  await tx('persons')
    .where({ accountId })
    .update({
      ...{ name: closedName, nameBo: null, nation: null, birthDate: '1900-01-01' },
      ...{ idNumberSealed: blank, idNumberIndex: gone, address: blank },
      ...{ phoneSealed: blank, phoneIndex: gone },
    })
  await tx('companies')
    .where({ accountId })
    .update({
      ...{ name: closedName, uscc: gone, legalRepresentative: '', address: '' },
      ...{ representativeIdSealed: blank, phoneSealed: blank, phoneIndex: gone },
    })
  await tx.raw('delete from notice_settings where account_id = ?', [accountId])
  await tx('knownPlaces').where({ accountId }).delete()
  await tx('oneTimeLinks').where({ accountId, usedAt: null }).delete()
  await endSessions(tx, accountId)
  await record(tx, ctx, {
    action: 'accounts.close-own',
    subjectType: 'account',
    subjectId: accountId,
    before: { status: 'active' },
    after: { status: 'closed' },
  })
}
